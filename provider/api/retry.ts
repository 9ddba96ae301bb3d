import type { SegmentDefinition } from "../segment/definition";
import type { Segment } from "../segment/Segment";
import type { Clock } from "../time/Clock";
import { formatDuration } from "../time/duration";
import { ApiError, type ApiFailure } from "./ApiError";
import type { ClassifyApi } from "./ClassifyApi";

// What is retried, when, and what the row says about it. Reads are retried after transient failures; a POST only after a 429,
// because any other failure may have built a segment.

/** Failures that may end by themselves. All others need a person. */
const transientFailures: readonly ApiFailure[] = ["rate-limited", "server-error", "network", "timeout", "unreadable"];

export function isTransient({ failure }: Pick<ApiError, "failure">): boolean {
    return transientFailures.includes(failure);
}

/**
 * The pause before the next attempt. A Retry-After takes precedence, but never shortens the first pause: "Retry-After: 0"
 * would otherwise cause a burst of requests. Without one, the pause doubles with each failure up to `longestMs`, plus up to
 * a quarter of jitter, so that many clients do not return at the same moment.
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

/** The longest wait that a server can ask for. */
export const longestRetryAfterMs = 10 * 60_000;

/** The date format of HTTP (RFC 9110). `Date.parse` alone would accept "Soon 5". */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Milliseconds from a `Retry-After` header, in seconds or as an HTTP date; undefined for any other text. */
export function parseRetryAfter(header: unknown, now: number): number | undefined {
    if (typeof header !== "string" || header.trim() === "") {
        return undefined;
    }
    const text = header.trim();
    const ms = /^\d+$/.test(text) ? Number(text) * 1000 : parseHttpDate(text) - now;
    return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestRetryAfterMs);
}

function parseHttpDate(text: string): number {
    return httpDate.test(text) ? Date.parse(text) : Number.NaN;
}

/** "rate limited, retrying in 30s": what a row says while a retry is pending. */
export function retryNotice(error: Pick<ApiError, "failure">, delayMs: number): string {
    return `${retryReason(error)}, retrying in ${formatDuration(delayMs)}`;
}

export function retryReason({ failure }: Pick<ApiError, "failure">): string {
    switch (failure) {
        case "rate-limited":
            return "rate limited";
        case "server-error":
            return "Classify reported a server error";
        case "timeout":
            return "Classify did not respond in time";
        case "network":
            return "Classify is unreachable";
        case "unreadable":
        case "redirected":
            return "Classify's response is not valid";
        case "missing-key":
        case "unauthorized":
        case "forbidden":
        case "not-found":
        case "rejected":
            return "Classify rejected the request";
    }
}

const maxAttempts = 5;
const longestBackoffMs = 30_000;

export interface RetryOptions {
    readonly firstBackoffMs: number;
    /** Receives the notice of each retry. */
    readonly notify: (text: string) => void;
    /** After it is aborted, there are no more retries. */
    readonly stop?: AbortSignal;
    readonly random?: () => number;
}

/** Calls `send` until it succeeds, fails with an error that `retries` rejects, or has failed five times. */
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
            if (!(error instanceof ApiError) || !retries(error) || attempt >= maxAttempts) {
                throw error;
            }
            const delay = backoffMs(error, attempt, firstBackoffMs, longestBackoffMs, random);
            if (stop?.aborted !== true) {
                notify(retryNotice(error, delay));
            }
            await clock.sleep(delay, stop);
            if (stop?.aborted === true) {
                throw error;
            }
        }
    }
}

/** The API for single requests. Reads are retried after transient failures, a POST never. */
export class RetryingApi implements ClassifyApi {
    /** @param retryOptions its `stop` also aborts a read in flight, but not a POST */
    constructor(
        private readonly api: ClassifyApi,
        private readonly clock: Clock,
        private readonly retryOptions: RetryOptions,
    ) {}

    get clockAheadMs(): number | undefined {
        return this.api.clockAheadMs;
    }

    create(definition: SegmentDefinition, signal?: AbortSignal): Promise<Segment> {
        return this.api.create(definition, signal);
    }

    get(id: number, signal?: AbortSignal): Promise<Segment> {
        return this.read((ended) => this.api.get(id, ended), signal);
    }

    list(signal?: AbortSignal): Promise<Segment[]> {
        return this.read((ended) => this.api.list(ended), signal);
    }

    private read<T>(send: (ended: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
        const stop = AbortSignal.any([signal, this.retryOptions.stop].filter((each) => each !== undefined));
        return withRetries(() => send(stop), isTransient, this.clock, { ...this.retryOptions, stop });
    }
}
