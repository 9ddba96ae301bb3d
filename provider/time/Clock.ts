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
