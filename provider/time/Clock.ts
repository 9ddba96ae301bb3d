import { setTimeout } from "node:timers/promises";

/** The time functions of this package; tests inject their own. */
export interface Clock {
    /** Milliseconds since the epoch. */
    now(): number;
    /** Resolves after `ms`, or as soon as `signal` is aborted; the caller then checks the signal. */
    sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Node fires a timer with a longer delay (24 days) at once. */
const longestTimerMs = 2 ** 31 - 1;

export const systemClock: Clock = {
    now: () => Date.now(),
    sleep: (ms, signal) =>
        // It rejects only when the signal is aborted.
        setTimeout(Math.min(ms, longestTimerMs), undefined, signal && { signal }).catch(() => undefined),
};
