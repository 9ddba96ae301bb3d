import type { Segment } from "../segment/Segment";
import type { SegmentDefinition } from "../segment/definition";
import type { Clock } from "../time/Clock";
import { formatDuration } from "../time/duration";
import { ApiError } from "./ApiError";
import type { ClassifyApi } from "./ClassifyApi";
import { backoffMs, mayPass } from "./retryPolicy";

const attempts = 5;
const longestBackoffMs = 30_000;

/** What a person should know of a retry. */
export type RetryNotice = (text: string) => void;

/**
 * The API for one-off questions: tries a read again when the failure may pass. A POST is tried again only after a 429,
 * the one failure that says for certain that nothing was stored.
 */
export class PatientApi implements ClassifyApi {
    constructor(
        private readonly api: ClassifyApi,
        private readonly clock: Clock,
        private readonly firstBackoffMs: number,
        private readonly notify: RetryNotice = () => undefined,
        private readonly random: () => number = Math.random,
    ) {}

    create(definition: SegmentDefinition, signal?: AbortSignal): Promise<Segment> {
        return this.patiently(
            () => this.api.create(definition, signal),
            (error) => error.failure === "rate-limited",
            signal,
        );
    }

    get(id: number, signal?: AbortSignal): Promise<Segment> {
        return this.patiently(() => this.api.get(id, signal), mayPass, signal);
    }

    list(signal?: AbortSignal): Promise<Segment[]> {
        return this.patiently(() => this.api.list(signal), mayPass, signal);
    }

    private async patiently<T>(
        send: () => Promise<T>,
        retries: (error: ApiError) => boolean,
        signal?: AbortSignal,
    ): Promise<T> {
        for (let attempt = 1; ; attempt++) {
            try {
                return await send();
            } catch (error) {
                if (
                    !(error instanceof ApiError) ||
                    !retries(error) ||
                    attempt >= attempts ||
                    signal?.aborted === true
                ) {
                    throw error;
                }
                const delay = backoffMs(error, attempt, this.firstBackoffMs, longestBackoffMs, this.random);
                this.notify(`${retryReason(error)}, retrying in ${formatDuration(delay)}`);
                await this.clock.sleep(delay, signal);
                if (isAborted(signal)) {
                    throw error;
                }
            }
        }
    }
}

function isAborted(signal: AbortSignal | undefined): boolean {
    return signal?.aborted === true;
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
        default:
            return "Classify's answer could not be used";
    }
}
