import type { ApiError } from "../api/ApiError";
import { isTransient } from "../api/retryPolicy";

/** Failed looks in a row. */
export interface FailedChecks {
    readonly failures: number;
    readonly since: number;
    readonly error: Pick<ApiError, "failure">;
}

/** A fault that may pass ends a wait when it has lasted this many poll intervals: half an hour at one a minute. */
const transientFaultIntervals = 30;
/** A fault that stays (a revoked key, say) is given the chance to be a passing mistake of the server's. */
const lastingFaultChecks = 3;
/** How long a segment that was just accepted may be missing from the API, in poll intervals. */
const unknownAtFirstIntervals = 10;

export function addFailure(
    failedChecks: FailedChecks | undefined,
    error: Pick<ApiError, "failure">,
    now: number,
): FailedChecks {
    return { failures: (failedChecks?.failures ?? 0) + 1, since: failedChecks?.since ?? now, error };
}

/** Whether a wait goes on in spite of the trouble it has. A single failed look never ends one; a key must be there to look. */
export function keepsWaiting(
    failedChecks: FailedChecks,
    now: number,
    waitStartedAt: number,
    intervalMs: number,
): boolean {
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
