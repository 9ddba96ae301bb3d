import { z } from "zod";
import type { Preview } from "./Preview";
import { resourceState, snapshotOf } from "./resourceState";

const digest = z.object({
    steps: z
        .array(
            z.object({
                op: z.string(),
                urn: z.string(),
                oldState: resourceState.nullish(),
                newState: resourceState.nullish(),
                diffReasons: z.array(z.string()).nullish(),
                replaceReasons: z.array(z.string()).nullish(),
            }),
        )
        .nullish(),
    diagnostics: z.array(z.object({ severity: z.string() })).nullish(),
    changeSummary: z.record(z.string(), z.number()).nullish(),
});

type Digest = z.infer<typeof digest>;

/** The single document that `pulumi preview --json` writes when it is done. */
export function isDigest(document: unknown): document is Digest {
    const parsed = digest.safeParse(document);
    return parsed.success && ["steps", "diagnostics", "changeSummary"].some((key) => Object.hasOwn(parsed.data, key));
}

export function previewOfDigest({ steps, diagnostics, changeSummary }: Digest): Preview {
    return {
        steps: (steps ?? []).map(({ op, urn, oldState, newState, diffReasons, replaceReasons }) => ({
            op,
            urn,
            old: snapshotOf(oldState),
            new: snapshotOf(newState),
            changed: [...(replaceReasons ?? []), ...(diffReasons ?? [])],
        })),
        isIncomplete: !changeSummary || (diagnostics ?? []).some(({ severity }) => severity === "error"),
        sameCount: changeSummary?.["same"] ?? 0,
    };
}
