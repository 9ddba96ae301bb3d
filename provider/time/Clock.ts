/** Time as this package needs it; tests bring their own. */
export interface Clock {
    /** Milliseconds since the epoch. */
    now(): number;
    /** Resolves after `ms`, or as soon as `signal` is aborted: whoever sleeps looks at the signal afterwards. */
    sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A timer of Node that is asked for more than this (24 days) goes off at once. */
const longestTimerMs = 2 ** 31 - 1;

export const systemClock: Clock = {
    now: () => Date.now(),
    sleep: (ms, signal) =>
        new Promise((resolve) => {
            if (signal?.aborted === true) {
                resolve();
                return;
            }
            const wake = (): void => {
                clearTimeout(timer);
                signal?.removeEventListener("abort", wake);
                resolve();
            };
            const timer = setTimeout(wake, Math.min(ms, longestTimerMs));
            signal?.addEventListener("abort", wake);
        }),
};
