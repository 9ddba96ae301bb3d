import type { ApiError } from "../api/ApiError";
import { isTransient } from "../api/retry";
import { isBuilding, type Segment } from "../segment/Segment";
import type { Clock } from "../time/Clock";
import type { SegmentPoller } from "./SegmentPoller";

/** The default limit of a wait: twice the longest build that the vendor's page mentions. */
export const defaultTimeout = "4h";
export const defaultTimeoutMs = 4 * 3_600_000;

export interface Wait {
    readonly id: number;
    /** The last known status; absent when a wait is resumed. */
    readonly known?: Segment;
    readonly limitMs: number;
    /** Check once, and return even if the build is still running. */
    readonly once?: boolean;
    /** Aborted by Ctrl-C. */
    readonly interrupted: AbortSignal;
    /** Receives the result of every check. */
    readonly report: (news: WaitNews) => void;
}

export interface WaitNews {
    readonly segment: Segment | undefined;
    readonly failedCheck?: { readonly error: ApiError; readonly retryInMs: number };
}

/** How a wait ended. A timeout is never a success. */
export type WaitOutcome = { readonly waitedMs: number } & (
    | { readonly kind: "complete"; readonly segment: Segment }
    | { readonly kind: "building"; readonly segment: Segment }
    | { readonly kind: "failed"; readonly segment: Segment }
    | { readonly kind: "timed-out" | "interrupted"; readonly segment: Segment | undefined }
    | { readonly kind: "gave-up"; readonly segment: Segment | undefined; readonly error: ApiError }
);

/** Waits until the build ends, the limit is reached, the user presses Ctrl-C, or too many checks fail. */
export async function waitForSegment(wait: Wait, poller: SegmentPoller, clock: Clock): Promise<WaitOutcome> {
    const startedAt = clock.now();
    const limit = new AbortController();
    const ended = AbortSignal.any([wait.interrupted, limit.signal]);
    void clock.sleep(wait.limitMs, ended).then(() => {
        limit.abort();
    });
    try {
        return await watch(wait, poller, clock, ended, startedAt);
    } finally {
        limit.abort();
    }
}

async function watch(
    wait: Wait,
    poller: SegmentPoller,
    clock: Clock,
    ended: AbortSignal,
    startedAt: number,
): Promise<WaitOutcome> {
    const waited = (): { waitedMs: number } => ({ waitedMs: clock.now() - startedAt });
    let segment = wait.known;
    let failedChecks: FailedChecks | undefined;
    if (segment !== undefined) {
        wait.report({ segment });
    }
    for (;;) {
        if (segment !== undefined && !isBuilding(segment)) {
            return { ...ending(segment), ...waited() };
        }
        if (segment !== undefined && wait.once === true) {
            return { kind: "building", segment, ...waited() };
        }
        const observation =
            segment === undefined && failedChecks === undefined
                ? await poller.check(wait.id, ended)
                : await poller.nextCheck(wait.id, ended);
        if (observation === undefined) {
            return wait.interrupted.aborted
                ? { kind: "interrupted", segment, ...waited() }
                : await finalCheck(wait, segment, poller, waited);
        }
        if (observation.kind === "seen") {
            segment = observation.segment;
            failedChecks = undefined;
            wait.report({ segment });
            continue;
        }
        failedChecks = addFailure(failedChecks, observation.error, clock.now());
        wait.report({ segment, failedCheck: observation });
        if (wait.once === true || !keepsWaiting(failedChecks, clock.now(), startedAt, poller.intervalMs)) {
            return { kind: "gave-up", segment, error: observation.error, ...waited() };
        }
    }
}

/** At the limit the segment is checked once more: it may have finished since the last check. */
async function finalCheck(
    wait: Wait,
    segment: Segment | undefined,
    poller: SegmentPoller,
    waited: () => { waitedMs: number },
): Promise<WaitOutcome> {
    const observation = await poller.checkNow(wait.id, wait.interrupted);
    const last = observation?.kind === "seen" ? observation.segment : segment;
    if (last !== undefined && !isBuilding(last)) {
        return { ...ending(last), ...waited() };
    }
    return { kind: wait.interrupted.aborted ? "interrupted" : "timed-out", segment: last, ...waited() };
}

function ending(segment: Segment): { kind: "complete"; segment: Segment } | { kind: "failed"; segment: Segment } {
    return segment.status === "failed" ? { kind: "failed", segment } : { kind: "complete", segment };
}

/** Failed checks in a row. */
interface FailedChecks {
    readonly failures: number;
    readonly since: number;
    readonly error: Pick<ApiError, "failure">;
}

/** A transient failure ends a wait after this many poll intervals: half an hour at one poll a minute. */
const transientFaultIntervals = 30;
/** Any other failure (such as 401) ends a wait after this many checks, because the server may have made a mistake. */
const lastingFaultChecks = 3;
/** How long a segment that was just accepted may be missing from the API, in poll intervals. */
const unknownAtFirstIntervals = 10;

function addFailure(
    failedChecks: FailedChecks | undefined,
    error: Pick<ApiError, "failure">,
    now: number,
): FailedChecks {
    return { failures: (failedChecks?.failures ?? 0) + 1, since: failedChecks?.since ?? now, error };
}

/** Whether a wait continues after failed checks. One or two failures never end it, except a missing API key. */
function keepsWaiting(failedChecks: FailedChecks, now: number, waitStartedAt: number, intervalMs: number): boolean {
    if (failedChecks.error.failure === "missing-key") {
        return false;
    }
    if (failedChecks.failures < lastingFaultChecks) {
        return true;
    }
    if (failedChecks.error.failure === "not-found") {
        return now - waitStartedAt < unknownAtFirstIntervals * intervalMs;
    }
    return isTransient(failedChecks.error) && now - failedChecks.since < transientFaultIntervals * intervalMs;
}
