import type { Segment } from "../segment/Segment";
import type { SegmentDefinition } from "../segment/definition";
import type { Clock } from "../time/Clock";
import type { ClassifyApi } from "./ClassifyApi";
import { isTransient, type RetryOptions, withRetries } from "./retry";

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
