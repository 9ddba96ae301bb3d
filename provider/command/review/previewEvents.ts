import { z } from "zod";
import type { Preview } from "./Preview";
import { resourceState, snapshotOf } from "./resourceState";

/** An engine event, as far as a review looks at it. Exactly one of its kinds is there. */
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

/** The engine's events, one JSON text a line; undefined when they are something else. */
export function previewOfEvents(documents: readonly unknown[]): Preview | undefined {
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
