import type { Segment } from "../segment/Segment";

/** A request of which nobody has the answer. */
export interface LostRequest {
    /** Name of the segment that was asked for. */
    readonly name: string;
    /** Milliseconds by this machine's clock: it was sent after this, … */
    readonly sentAfter: number;
    /** … and not after this. */
    readonly sentBefore: number;
    /** Segments of the name that the account had before it was sent. */
    readonly knownBefore: readonly number[];
}

/** How Classify's clock stands to this machine's. */
export interface ClockDifference {
    /** By how much Classify's clock is ahead; undefined where no answer has told. */
    readonly aheadMs: number | undefined;
    readonly pollIntervalMs: number;
}

/** How long the account must have shown no segment before one is asked for again: five minutes at one poll a minute. */
const searchIntervals = 5;
/** What an HTTP date leaves out, and what two machines with exact clocks may differ by. */
const exactnessMs = 2_000;
/** Where nothing tells how far the clocks are apart. */
const unknownDifferenceMs = 3_600_000;

/** The segments that the request may have built. One that a resource owns is taken. */
export function possibleSegments(
    { name, sentAfter, knownBefore }: LostRequest,
    account: readonly Segment[],
    isTaken: (id: number) => boolean,
    { aheadMs, pollIntervalMs }: ClockDifference,
): Segment[] {
    const toleranceMs = aheadMs === undefined ? unknownDifferenceMs : searchIntervals * pollIntervalMs + exactnessMs;
    const earliest = sentAfter + (aheadMs ?? 0) - toleranceMs;
    return account.filter(
        (segment) =>
            segment.name.trim() === name.trim() &&
            Date.parse(segment.createdDate) >= earliest &&
            !knownBefore.includes(segment.id) &&
            !isTaken(segment.id),
    );
}

export type Decision =
    | { readonly kind: "resume"; readonly segment: Segment }
    /** Only a person can tell which of these it is. */
    | { readonly kind: "several"; readonly segments: readonly Segment[] }
    /** A list can lag: nothing is sent until the account has shown no such segment for long enough. */
    | { readonly kind: "wait"; readonly leftMs: number }
    | { readonly kind: "build" };

/** What to do about a lost request, once the account has been listed. */
export function decide(
    { sentBefore }: LostRequest,
    candidates: readonly Segment[],
    now: number,
    pollIntervalMs: number,
): Decision {
    const [segment, ...others] = candidates;
    if (segment !== undefined) {
        return others.length === 0 ? { kind: "resume", segment } : { kind: "several", segments: candidates };
    }
    const leftMs = sentBefore + searchIntervals * pollIntervalMs - now;
    return leftMs > 0 ? { kind: "wait", leftMs } : { kind: "build" };
}
