import { z } from "zod";
import type { ClassifyError } from "../../errors/ClassifyError";
import { unreadable } from "../readSource";
import { type Preview, resourceState, snapshotOf } from "./Preview";

/**
 * Reads the output of `pulumi preview --json`: one document (a digest), or one engine event per line if
 * `PULUMI_ENABLE_STREAMING_JSON_PREVIEW` is set.
 *
 * @throws `ClassifyError` "unreadable-input" for any other text
 */
export function parsePreview(text: string, source: string): Preview {
    const whole = parseJson(text);
    if (isDigest(whole)) {
        return previewOfDigest(whole);
    }
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const preview = previewOfEvents(lines.map(parseJson));
    if (preview === undefined) {
        throw notAPreview(source);
    }
    return preview;
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

function notAPreview(source: string): ClassifyError {
    return unreadable(
        source,
        "the preview",
        "it is not what `pulumi preview --json` writes",
        "Write it with `pulumi preview --json > preview.json`; do not redirect standard error into it.",
    );
}

/** The single document that `pulumi preview --json` writes at its end. */
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

/** Every field of a digest is optional, so any object fits the schema. An engine event has none of these keys. */
function isDigest(document: unknown): document is Digest {
    const parsed = digest.safeParse(document);
    return parsed.success && ["steps", "diagnostics", "changeSummary"].some((key) => Object.hasOwn(parsed.data, key));
}

function previewOfDigest({ steps, diagnostics, changeSummary }: Digest): Preview {
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

/** The parts of an engine event that a review needs. An event has at most one of the optional parts. */
const engineEvent = z.object({
    sequence: z.number(),
    resourcePreEvent: z
        .object({
            metadata: z.object({
                op: z.string(),
                urn: z.string(),
                old: resourceState.nullish(),
                new: resourceState.nullish(),
                keys: z.array(z.string()).nullish(),
                diffs: z.array(z.string()).nullish(),
            }),
        })
        .optional(),
    diagnosticEvent: z.object({ severity: z.string() }).optional(),
    errorEvent: z.unknown().optional(),
    summaryEvent: z
        .object({ resourceChanges: z.record(z.string(), z.number()).nullish(), result: z.string().optional() })
        .optional(),
});

type EngineEvent = z.infer<typeof engineEvent>;

/** Undefined if there is no document, or one that is not an engine event. */
function previewOfEvents(documents: readonly unknown[]): Preview | undefined {
    const parsed = z.array(engineEvent).min(1).safeParse(documents);
    if (!parsed.success) {
        return undefined;
    }
    const summary = parsed.data.map(({ summaryEvent }) => summaryEvent).find((event) => event !== undefined);
    return {
        steps: parsed.data.flatMap(({ resourcePreEvent }) => {
            if (resourcePreEvent === undefined) {
                return [];
            }
            const { op, urn, old, new: news, keys, diffs } = resourcePreEvent.metadata;
            return [
                {
                    op,
                    urn,
                    old: snapshotOf(old),
                    new: snapshotOf(news),
                    changed: [...(keys ?? []), ...(diffs ?? [])],
                },
            ];
        }),
        isIncomplete: summary === undefined || summary.result === "failed" || parsed.data.some(isError),
        sameCount: summary?.resourceChanges?.["same"] ?? 0,
    };
}

function isError({ diagnosticEvent, errorEvent }: EngineEvent): boolean {
    return diagnosticEvent?.severity === "error" || errorEvent !== undefined;
}
