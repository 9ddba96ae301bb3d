import type { ApiError, ApiFailure } from "./ApiError";

/** Failures that may well be gone in a moment; the others stay until somebody mends something. */
const transientFailures: readonly ApiFailure[] = ["rate-limited", "server-error", "network", "timeout", "unreadable"];

export function isTransient({ failure }: Pick<ApiError, "failure">): boolean {
    return transientFailures.includes(failure);
}

/**
 * How long to wait before the next attempt: what the API asked for, but never less than at first, or a "Retry-After: 0"
 * would bring the requests one upon the other. Else twice as long each time, up to `longestMs`, with up to a quarter of
 * jitter so that many clients do not come back at once.
 */
export function backoffMs(
    error: Pick<ApiError, "retryAfterMs">,
    failures: number,
    firstMs: number,
    longestMs: number,
    random: () => number,
): number {
    if (error.retryAfterMs !== undefined) {
        return Math.max(error.retryAfterMs, firstMs);
    }
    const delay = Math.min(firstMs * 2 ** Math.max(0, failures - 1), longestMs);
    return delay * (1 + random() / 4);
}
