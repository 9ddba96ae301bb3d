import type { Segment } from "../segment/Segment";
import type { SegmentDefinition } from "../segment/definition";

/** The three endpoints of the vendor's page. Each call sends one request, and rejects with an `ApiError` if it fails. */
export interface ClassifyApi {
    /** How far Classify's clock is ahead of this machine's, in milliseconds. Undefined before the first response. */
    readonly clockAheadMs: number | undefined;
    /** Not idempotent: a second call builds a second segment. */
    create(definition: SegmentDefinition, signal?: AbortSignal): Promise<Segment>;
    get(id: number, signal?: AbortSignal): Promise<Segment>;
    /** Every segment of the account that the API key belongs to. */
    list(signal?: AbortSignal): Promise<Segment[]>;
}
