import { ClassifyError } from "../../errors/ClassifyError";
import { oneLine } from "../../errors/printable";
import { formatDuration } from "../../time/duration";
import type { ManyOutcome } from "../../waiting/waitForSegments";
import type { WaitOutcome } from "../../waiting/waitForSegment";
import { howLong, resumeRemedy } from "../waitErrors";

/** Why a set of segments is not complete: every one that failed, and how the wait for the others ended. */
export function completionError({ outcomes, segments }: ManyOutcome, limitMs: number): ClassifyError | undefined {
    const ended = (kind: WaitOutcome["kind"]): string[] =>
        [...outcomes].flatMap(([id, outcome]) => (outcome.kind === kind ? [named(id, segments)] : []));
    const unreachable = [...outcomes.values()].find((outcome) => outcome.kind === "gave-up")?.error;
    const reasons = [
        listed(ended("failed"), "failed to build (contact your Classify representative)"),
        listed(ended("timed-out"), `still building after ${formatDuration(limitMs)}, the limit`),
        listed(ended("interrupted"), "still building when interrupted"),
        ...(unreachable === undefined
            ? []
            : [listed(ended("gave-up"), `could not be checked${howLong(unreachable)} (${unreachable.reason})`)]),
    ].flatMap((reason) => reason ?? []);
    if (reasons.length === 0) {
        return undefined;
    }
    const remedies = [
        unreachable === undefined ? "Nothing is lost. Run `pulumi up` again to resume." : resumeRemedy(unreachable),
        ...(ended("failed").length > 0
            ? [
                  "To build a new segment for a failed one, change its definition or run `pulumi up --replace` with its URN.",
              ]
            : []),
    ];
    return new ClassifyError({
        code: "builds-unfinished",
        action: `complete ${outcomes.size} ${outcomes.size === 1 ? "segment" : "segments"}`,
        reason: reasons.join("; "),
        remedy: remedies.join(" "),
        cause: unreachable,
    });
}

function listed(items: readonly string[], predicate: string): string | undefined {
    return items.length === 0 ? undefined : `${items.length} ${predicate}: ${items.join(", ")}`;
}

function named(id: number, segments: ManyOutcome["segments"]): string {
    const name = segments.find((segment) => segment.id === id)?.name;
    return name === undefined ? `segment ${id}` : `segment ${id} ("${oneLine(name)}")`;
}
