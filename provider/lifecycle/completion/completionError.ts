import { ClassifyError } from "../../errors/ClassifyError";
import { formatDuration } from "../../time/duration";
import type { ManyOutcome } from "../../waiting/waitForSegments";
import type { WaitOutcome } from "../../waiting/waitForSegment";

/** Why a set of segments is not complete: every one that failed, and how the wait for the others ended. */
export function completionError({ outcomes, segments }: ManyOutcome, limitMs: number): ClassifyError | undefined {
    const ended = (kind: WaitOutcome["kind"]): string[] =>
        [...outcomes].flatMap(([id, outcome]) => (outcome.kind === kind ? [named(id, segments)] : []));
    const unreachable = [...outcomes.values()].find((outcome) => outcome.kind === "gave-up");
    const reasons = [
        listed(ended("failed"), "failed to build (contact your Classify representative)"),
        listed(ended("timed-out"), `still building after ${formatDuration(limitMs)}, the limit`),
        listed(ended("interrupted"), "still building when interrupted"),
        listed(ended("gave-up"), `could not be asked about for too long: ${unreachable?.error.reason ?? ""}`),
    ].flatMap((reason) => reason ?? []);
    if (reasons.length === 0) {
        return undefined;
    }
    const hasFailed = ended("failed").length > 0;
    return new ClassifyError({
        code: "builds-unfinished",
        action: `complete ${outcomes.size} segments`,
        reason: `${reasons.join("; ")}. Nothing is lost`,
        remedy: hasFailed
            ? "Run `pulumi up` again to go on. To build a failed one anew, change its definition, or run `pulumi up --replace` with its URN."
            : "Run `pulumi up` again to go on waiting.",
        cause: unreachable?.error,
    });
}

function listed(items: readonly string[], predicate: string): string | undefined {
    return items.length === 0 ? undefined : `${items.length} ${predicate}: ${items.join(", ")}`;
}

function named(id: number, segments: ManyOutcome["segments"]): string {
    const name = segments.find((segment) => segment.id === id)?.name;
    return name === undefined ? `segment ${id}` : `segment ${id} ("${name}")`;
}
