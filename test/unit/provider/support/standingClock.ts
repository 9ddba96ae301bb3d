import type { Clock } from "../../../../provider/time/Clock";

/** A clock for what is not about time: no time passes, and who sleeps is woken by a signal only. */
export const standingClock: Clock = {
    now: () => Date.parse("2026-02-12T22:00:00Z"),
    sleep: (_ms, signal) =>
        new Promise((resolve) => {
            signal?.addEventListener("abort", () => {
                resolve();
            });
        }),
};
