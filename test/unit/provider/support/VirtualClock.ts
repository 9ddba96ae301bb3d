import type { Clock } from "../../../../provider/time/Clock";

interface Sleeper {
    readonly until: number;
    readonly wake: () => void;
}

/**
 * A clock that runs by itself: whenever nothing is left to do, it is at once as late as the next sleeper wants it. Hours of
 * waiting take no time, and everything happens in the order in which it would.
 */
export class VirtualClock implements Clock {
    /** Every pause that was asked for, in milliseconds. */
    readonly pauses: number[] = [];
    private readonly sleepers = new Set<Sleeper>();
    private time: number;
    private isTurning = false;

    constructor(startsAt = "2026-02-12T22:00:00Z") {
        this.time = Date.parse(startsAt);
    }

    now(): number {
        return this.time;
    }

    sleep(ms: number, signal?: AbortSignal): Promise<void> {
        this.pauses.push(ms);
        return new Promise((resolve) => {
            const sleeper: Sleeper = {
                until: this.time + ms,
                wake: () => {
                    this.sleepers.delete(sleeper);
                    resolve();
                },
            };
            if (signal?.aborted === true) {
                resolve();
                return;
            }
            signal?.addEventListener("abort", sleeper.wake, { once: true });
            this.sleepers.add(sleeper);
            this.turn();
        });
    }

    /** Does something at a moment to come. */
    at(msFromNow: number, act: () => void): void {
        void this.sleep(msFromNow).then(act);
    }

    private turn(): void {
        if (this.isTurning) {
            return;
        }
        this.isTurning = true;
        setImmediate(() => {
            this.isTurning = false;
            const next = [...this.sleepers].sort((a, b) => a.until - b.until)[0];
            if (next !== undefined) {
                this.time = Math.max(this.time, next.until);
                next.wake();
                this.turn();
            }
        });
    }
}
