import type { Clock } from "../time/Clock";
import { formatDuration } from "../time/duration";
import { ApiError } from "./ApiError";
import { backoffMs } from "./retryPolicy";
import { retryReason } from "./retryReason";

const attempts = 5;
const longestBackoffMs = 30_000;

export interface RetryOptions {
    readonly firstBackoffMs: number;
    /** Told what a person should know of a retry. */
    readonly notify: (text: string) => void;
    /** Once it is aborted, nothing is tried again. */
    readonly stop?: AbortSignal;
    readonly random?: () => number;
}

/** Sends again, after a growing pause, as long as the failure is one of those that are worth it. */
export async function withRetries<T>(
    send: () => Promise<T>,
    retries: (error: ApiError) => boolean,
    clock: Clock,
    { firstBackoffMs, notify, stop, random = Math.random }: RetryOptions,
): Promise<T> {
    for (let attempt = 1; ; attempt++) {
        try {
            return await send();
        } catch (error) {
            if (!(error instanceof ApiError) || !retries(error) || attempt >= attempts) {
                throw error;
            }
            const delay = backoffMs(error, attempt, firstBackoffMs, longestBackoffMs, random);
            if (stop?.aborted !== true) {
                notify(`${retryReason(error)}, retrying in ${formatDuration(delay)}`);
            }
            await clock.sleep(delay, stop);
            if (stop?.aborted === true) {
                throw error;
            }
        }
    }
}
