import { asApiError } from "../api/ApiError";
import type { ClassifyApi } from "../api/ClassifyApi";
import { backoffMs } from "../api/retry";
import type { Segment } from "../segment/Segment";
import type { Clock } from "../time/Clock";
import { type Observation, Waiters } from "./Waiters";

/** Long enough to collect everything that the engine starts at once into one request. */
const gatherMs = 50;
/** How many segments that are missing from the list each poll reads one by one; the others follow in later polls. */
const singlesPerPoll = 5;
const longestBackoffInIntervals = 4;

/**
 * Checks the status of segments for all waits in this process, with one request per interval, however many wait:
 * `GET /{id}` for one segment, the list for several.
 */
export class SegmentPoller {
    private readonly waiters: Waiters;
    private readonly latest = new Map<number, { segment: Segment; at: number }>();
    private lastPollAt = Number.NEGATIVE_INFINITY;
    private dueAt = Number.NEGATIVE_INFINITY;
    private failures = 0;
    private isUrgent = false;
    private isRunning = false;
    private alarm = new AbortController();

    constructor(
        private readonly api: ClassifyApi,
        private readonly clock: Clock,
        readonly intervalMs: number,
        private readonly random: () => number = Math.random,
    ) {
        this.waiters = new Waiters(clock);
    }

    /** The last status if it is not older than one interval; otherwise the result of an immediate poll. */
    check(id: number, signal: AbortSignal): Promise<Observation | undefined> {
        const known = this.latest.get(id);
        if (known !== undefined && this.clock.now() - known.at < this.intervalMs) {
            this.waiters.note(id);
            return Promise.resolve({ kind: "seen", segment: known.segment });
        }
        return this.checkNow(id, signal);
    }

    /** The result of an immediate poll; undefined if `signal` is aborted first. */
    checkNow(id: number, signal: AbortSignal): Promise<Observation | undefined> {
        // After a failed poll the backoff applies to everyone.
        if (this.failures === 0 && !this.isUrgent) {
            this.isUrgent = true;
            this.dueAt = this.clock.now() + gatherMs;
            this.alarm.abort();
        }
        return this.enlist(id, signal);
    }

    /** The result of the next regular poll; undefined if `signal` is aborted first. */
    nextCheck(id: number, signal: AbortSignal): Promise<Observation | undefined> {
        if (!this.isRunning) {
            this.dueAt = Math.max(this.dueAt, this.clock.now() + this.intervalMs);
        }
        return this.enlist(id, signal);
    }

    private enlist(id: number, signal: AbortSignal): Promise<Observation | undefined> {
        if (signal.aborted) {
            return Promise.resolve(undefined);
        }
        const news = this.waiters.enlist(id, signal, () => {
            this.alarm.abort();
        });
        void this.run();
        return news;
    }

    private async run(): Promise<void> {
        if (this.isRunning) {
            return;
        }
        this.isRunning = true;
        while (!this.waiters.isEmpty) {
            const pauseMs = this.dueAt - this.clock.now();
            if (pauseMs > 0) {
                this.alarm = new AbortController();
                await this.clock.sleep(pauseMs, this.alarm.signal);
            } else {
                await this.poll();
            }
        }
        this.isRunning = false;
        this.isUrgent = false;
    }

    private async poll(): Promise<void> {
        const { ids } = this.waiters;
        this.isUrgent = false;
        this.lastPollAt = this.clock.now();
        // An urgent check during this poll brings it forward.
        this.dueAt = this.lastPollAt + this.intervalMs;
        const [only, ...others] = ids;
        try {
            if (only !== undefined && others.length === 0 && this.waiters.isAlone(only, this.intervalMs)) {
                this.publish(await this.api.get(only));
            } else {
                await this.pollAll(ids);
            }
            this.failures = 0;
        } catch (error) {
            this.fail(ids, error);
        }
    }

    private async pollAll(ids: readonly number[]): Promise<void> {
        const listed = new Map((await this.api.list()).map((segment) => [segment.id, segment]));
        for (const segment of listed.values()) {
            this.publish(segment);
        }
        for (const id of ids.filter((each) => !listed.has(each)).slice(0, singlesPerPoll)) {
            try {
                this.publish(await this.api.get(id));
            } catch (fault) {
                const error = asApiError(fault, "ask Classify for the status");
                if (error.failure !== "not-found") {
                    throw error;
                }
                this.waiters.settle(id, { kind: "failed", error, retryInMs: this.intervalMs });
            }
        }
    }

    private fail(ids: readonly number[], fault: unknown): void {
        const error = asApiError(fault, "ask Classify for the status");
        this.failures += 1;
        const longestMs = this.intervalMs * longestBackoffInIntervals;
        const retryInMs = backoffMs(error, this.failures, this.intervalMs, longestMs, this.random);
        this.dueAt = this.clock.now() + retryInMs;
        for (const id of ids.filter((each) => !this.isObserved(each))) {
            this.waiters.settle(id, { kind: "failed", error, retryInMs });
        }
    }

    private publish(segment: Segment): void {
        this.latest.set(segment.id, { segment, at: this.clock.now() });
        this.waiters.settle(segment.id, { kind: "seen", segment });
    }

    /** Whether the last poll read this segment before it failed for another one. */
    private isObserved(id: number): boolean {
        return (this.latest.get(id)?.at ?? Number.NEGATIVE_INFINITY) >= this.lastPollAt;
    }
}
