import type { Segment } from "../segment/Segment";

/** A request without a response. */
export interface LostRequest {
    /** Name of the requested segment. */
    readonly name: string;
    /** Milliseconds by this machine's clock: it was sent after this, … */
    readonly sentAfter: number;
    /** … and not after this. */
    readonly sentBefore: number;
    /** Segments of the name that the account had before it was sent. */
    readonly knownBefore: readonly number[];
}

/** The difference between Classify's clock and this machine's. */
export interface ClockDifference {
    /** How far Classify's clock is ahead; undefined before the first response. */
    readonly aheadMs: number | undefined;
    readonly pollIntervalMs: number;
}

/** How long the list must show no segment before the request is sent again: five minutes at one poll a minute. */
export const searchIntervals = 5;
/** The fraction that an HTTP date leaves out, and the difference of two exact clocks. */
const exactnessMs = 2_000;
/** Used while the difference of the clocks is unknown. */
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
