/** The build status of a segment, in the order in which a build goes through it (vendor's page, "The segment object"). */
export type SegmentStatus = "pending" | "processing" | "complete" | "failed";

export const segmentStatuses: readonly SegmentStatus[] = ["pending", "processing", "complete", "failed"];

/** A segment as the account knows it. The API never gives back the prompt, the URLs or the blocklist. */
export interface Segment {
    /** The segment ID. */
    readonly id: number;
    /** Display name. */
    readonly name: string;
    /** The build status at the moment of asking. */
    readonly status: SegmentStatus;
    /** The API's own word where it is none of the four; `status` then is what it most likely means. */
    readonly unrecognisedStatus?: string;
    /** ISO 8601. */
    readonly createdDate: string;
    /** ISO 8601; absent until the build is complete. */
    readonly processedDate?: string;
}

/** A build that may still come to an end by itself. */
export function isBuilding(segment: Pick<Segment, "status">): boolean {
    return segment.status === "pending" || segment.status === "processing";
}
