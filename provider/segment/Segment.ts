/** The build status of a segment, in the order in which a build goes through it (vendor's page, "The segment object"). */
export type SegmentStatus = "pending" | "processing" | "complete" | "failed";

export const segmentStatuses: readonly SegmentStatus[] = ["pending", "processing", "complete", "failed"];

/** A segment in outputs. */
export interface SegmentRecord {
    /** The segment ID. */
    readonly id: number;
    /** Display name in the account. */
    readonly name: string;
    /** The build status at the last check, by `up`, by `refresh` or by the program. */
    readonly status: SegmentStatus;
    /** When Classify received the request; ISO 8601. */
    readonly createdDate: string;
    /** When the build completed; ISO 8601, absent until then. */
    readonly processedDate?: string;
}

/** A segment in the account. The API does not return the prompt, the URLs or the blocklist. */
export interface Segment extends SegmentRecord {
    /** The API's status if it is not one of the four; `status` is then the most likely meaning. */
    readonly unrecognisedStatus?: string;
}

/** The part of a segment that outputs contain. */
export function toRecord(
    segment: Omit<SegmentRecord, "processedDate"> & { readonly processedDate?: string | undefined },
): SegmentRecord {
    const { id, name, status, createdDate, processedDate } = segment;
    return { id, name, status, createdDate, ...(processedDate === undefined ? {} : { processedDate }) };
}

/** Whether the build is still running. */
export function isBuilding(segment: Pick<Segment, "status">): boolean {
    return segment.status === "pending" || segment.status === "processing";
}
