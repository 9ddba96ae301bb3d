/** Time as this package needs it; tests bring their own. */
export interface Clock {
    /** Milliseconds since the epoch. */
    now(): number;
    /** Resolves after `ms`, or as soon as `signal` is aborted: whoever sleeps looks at the signal afterwards. */
    sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

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
            const timer = setTimeout(wake, ms);
            signal?.addEventListener("abort", wake);
        }),
};
