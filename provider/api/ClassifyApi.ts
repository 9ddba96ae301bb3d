import type { Segment } from "../segment/Segment";
import type { SegmentDefinition } from "../segment/definition";

/** The three endpoints of the vendor's page. Each call is one request; a failed one rejects with an `ApiError`. */
export interface ClassifyApi {
    /** By how many milliseconds Classify's clock is ahead of this machine's; undefined until an answer has told. */
    readonly clockAheadMs: number | undefined;
    /** Not idempotent: sent twice, it builds twice. */
    create(definition: SegmentDefinition, signal?: AbortSignal): Promise<Segment>;
    get(id: number, signal?: AbortSignal): Promise<Segment>;
    /** Every segment of the account that the API key belongs to. */
    list(signal?: AbortSignal): Promise<Segment[]>;
}
