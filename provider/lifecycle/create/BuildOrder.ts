import type { ClassifyApi } from "../../api/ClassifyApi";
import type { Row } from "../../engine/Row";
import type { SegmentDefinition } from "../../segment/definition";

/** A resource that wants a new segment. */
export interface BuildOrder {
    readonly urn: string;
    readonly definition: SegmentDefinition;
    readonly allowDuplicateName: boolean;
    readonly api: ClassifyApi;
    readonly row: Row;
}
