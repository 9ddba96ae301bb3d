import type { ApiError } from "../api/ApiError";
import { isTransient } from "../api/retry";
import { ClassifyError } from "../errors/ClassifyError";
import { formatDuration } from "../time/duration";
import type { WaitOutcome } from "../waiting/waitForSegment";

export type UnfinishedOutcome = Exclude<WaitOutcome, { kind: "complete" } | { kind: "building" }>;

/** Why a segment is not complete, with its ID and how to resume. The resource is kept, and the next `up` resumes. */
export function waitError(id: number, urn: string, outcome: UnfinishedOutcome, limitMs: number): ClassifyError {
    const status = outcome.segment?.status ?? "not known";
    const action = `finish segment ${id}`;
    switch (outcome.kind) {
        case "failed":
            return new ClassifyError({
                code: "build-failed",
                action,
                reason: `segment ${id} failed to build; contact your Classify representative`,
                remedy: `After Classify has repaired it, run \`pulumi up\`. To build a new segment, change the definition or run \`pulumi up --replace '${urn}'\`.`,
            });
        case "timed-out":
            return new ClassifyError({
                code: "build-timed-out",
                action,
                reason: `segment ${id} is still ${status} after ${formatDuration(outcome.waitedMs)} (limit ${formatDuration(limitMs)}); the build continues and nothing is lost`,
                remedy: 'Run `pulumi up` again to resume the wait. For a longer limit, set `customTimeouts: { create: "6h", update: "6h" }`.',
            });
        case "interrupted":
            return new ClassifyError({
                code: "build-interrupted",
                action,
                reason: `interrupted while segment ${id} was ${status}; nothing is lost`,
                remedy: "Run `pulumi up` again to resume.",
            });
        case "gave-up":
            return new ClassifyError({
                code: "build-unreachable",
                action,
                reason: `segment ${id} was last known to be ${status}, and the status checks failed${howLong(outcome.error)}: ${outcome.error.reason}`,
                remedy: resumeRemedy(outcome.error),
                cause: outcome.error,
            });
    }
}

/** Only transient failures end a wait by their duration. */
export function howLong(error: ApiError): string {
    return isTransient(error) ? " for too long" : "";
}

/** The remedy of the failed check, then how to resume. A rejected status check is not a problem of the definition. */
export function resumeRemedy(error: ApiError): string {
    const remedy = error.failure === "rejected" ? undefined : error.remedy;
    return isTransient(error) && remedy !== undefined
        ? remedy
        : `${remedy ?? "Remove the cause named above."} Then run \`pulumi up\` again to resume; the state is kept.`;
}
