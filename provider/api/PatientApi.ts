import type { Segment } from "../segment/Segment";
import type { SegmentDefinition } from "../segment/definition";
import type { Clock } from "../time/Clock";
import { formatDuration } from "../time/duration";
import { ApiError } from "./ApiError";
import type { ClassifyApi } from "./ClassifyApi";
import { backoffMs, mayPass } from "./retryPolicy";

const attempts = 5;
const longestBackoffMs = 30_000;

export interface Patience {
    readonly firstBackoffMs: number;
    /** Told what a person should know of a retry. */
    readonly notify: (text: string) => void;
    /** Once it is aborted, nothing is tried again, and a read in flight is given up. A POST in flight is not. */
    readonly stop?: AbortSignal;
    readonly random?: () => number;
}

/**
 * The API for one-off questions: tries a read again when the failure may pass. A POST is tried again only after a 429,
 * the one failure that says for certain that nothing was stored.
 */
export class PatientApi implements ClassifyApi {
    constructor(
        private readonly api: ClassifyApi,
        private readonly clock: Clock,
        private readonly patience: Patience,
    ) {}

    create(definition: SegmentDefinition, signal?: AbortSignal): Promise<Segment> {
        return this.patiently(
            () => this.api.create(definition, signal),
            (error) => error.failure === "rate-limited",
            signal,
        );
    }

    get(id: number, signal?: AbortSignal): Promise<Segment> {
        return this.patiently((ended) => this.api.get(id, ended), mayPass, signal);
    }

    list(signal?: AbortSignal): Promise<Segment[]> {
        return this.patiently((ended) => this.api.list(ended), mayPass, signal);
    }

    private async patiently<T>(
        send: (ended: AbortSignal) => Promise<T>,
        retries: (error: ApiError) => boolean,
        signal?: AbortSignal,
    ): Promise<T> {
        const { firstBackoffMs, notify, stop, random = Math.random } = this.patience;
        const ended = AbortSignal.any([signal, stop].filter((each) => each !== undefined));
        for (let attempt = 1; ; attempt++) {
            try {
                return await send(ended);
            } catch (error) {
                if (!(error instanceof ApiError) || !retries(error) || attempt >= attempts) {
                    throw error;
                }
                const delay = backoffMs(error, attempt, firstBackoffMs, longestBackoffMs, random);
                if (!ended.aborted) {
                    notify(`${retryReason(error)}, retrying in ${formatDuration(delay)}`);
                }
                await this.clock.sleep(delay, ended);
                if (ended.aborted) {
                    throw error;
                }
            }
        }
    }
}

/** A few words for a progress row. */
export function retryReason({ failure }: Pick<ApiError, "failure">): string {
    switch (failure) {
        case "rate-limited":
            return "rate limited";
        case "server-error":
            return "Classify has a fault";
        case "timeout":
            return "Classify does not answer";
        case "network":
            return "Classify cannot be reached";
        case "unreadable":
        case "redirected":
            return "Classify's answer could not be used";
        case "missing-key":
        case "unauthorized":
        case "forbidden":
        case "not-found":
        case "rejected":
            return "Classify refused to answer";
    }
}
