import type { ApiError } from "../api/ApiError";
import type { Segment } from "../segment/Segment";
import type { Clock } from "../time/Clock";

/** The result of one status check. */
export type Observation =
    | { readonly kind: "seen"; readonly segment: Segment }
    | { readonly kind: "failed"; readonly error: ApiError; readonly retryInMs: number };

type Waiter = (observation: Observation) => void;

/** The waits for the next status of each segment. */
export class Waiters {
    private readonly byId = new Map<number, Set<Waiter>>();
    private readonly askedAt = new Map<number, number>();

    constructor(private readonly clock: Pick<Clock, "now">) {}

    /** The segments with a wait. */
    get ids(): number[] {
        return [...this.byId.keys()];
    }

    get isEmpty(): boolean {
        return this.byId.size === 0;
    }

    /** Records a request for this segment, also one that was answered without a wait. */
    note(id: number): void {
        this.askedAt.set(id, this.clock.now());
    }

    /** Whether no other segment was requested for this long. */
    isAlone(id: number, forMs: number): boolean {
        const since = this.clock.now() - forMs;
        return [...this.askedAt].every(([other, at]) => other === id || at <= since);
    }

    /**
     * The next status of a segment; undefined if `signal` is aborted first.
     *
     * @param left called when a wait ends without a status
     */
    enlist(id: number, signal: AbortSignal, left: () => void): Promise<Observation | undefined> {
        this.note(id);
        return new Promise((resolve) => {
            const settle: Waiter = (observation) => {
                signal.removeEventListener("abort", leave);
                resolve(observation);
            };
            const leave = (): void => {
                this.remove(id, settle);
                left();
                resolve(undefined);
            };
            signal.addEventListener("abort", leave, { once: true });
            this.byId.set(id, (this.byId.get(id) ?? new Set()).add(settle));
        });
    }

    /** Passes the status of a segment to all its waits. */
    settle(id: number, observation: Observation): void {
        const waiters = this.byId.get(id);
        this.byId.delete(id);
        for (const waiter of waiters ?? []) {
            waiter(observation);
        }
    }

    private remove(id: number, waiter: Waiter): void {
        const waiters = this.byId.get(id);
        waiters?.delete(waiter);
        if (waiters?.size === 0) {
            this.byId.delete(id);
        }
    }
}
