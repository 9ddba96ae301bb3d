import { ClassifyError } from "../errors/ClassifyError";

/** The build status of a segment, in the order in which a build goes through it (vendor's page, "The segment object"). */
export type SegmentStatus = "pending" | "processing" | "complete" | "failed";

export const segmentStatuses: readonly SegmentStatus[] = ["pending", "processing", "complete", "failed"];

/** What outputs tell of a segment. */
export interface SegmentRecord {
    /** The segment ID. */
    readonly id: number;
    /** Display name, as the account has it. */
    readonly name: string;
    /** The build status when Classify was last asked: by `up`, by `refresh`, or by the program itself. */
    readonly status: SegmentStatus;
    /** When Classify received the request; ISO 8601. */
    readonly createdDate: string;
    /** When the build was complete; ISO 8601, absent until then. */
    readonly processedDate?: string;
}

/** A segment as the account knows it. The API never gives back the prompt, the URLs or the blocklist. */
export interface Segment extends SegmentRecord {
    /** The API's own word where it is none of the four; `status` then is what it most likely means. */
    readonly unrecognisedStatus?: string;
}

/** Without what matters only while one looks. */
export function toRecord(
    segment: Omit<SegmentRecord, "processedDate"> & { readonly processedDate?: string | undefined },
): SegmentRecord {
    const { id, name, status, createdDate, processedDate } = segment;
    return { id, name, status, createdDate, ...(processedDate === undefined ? {} : { processedDate }) };
}

/** A build that may still come to an end by itself. */
export function isBuilding(segment: Pick<Segment, "status">): boolean {
    return segment.status === "pending" || segment.status === "processing";
}

/** The number behind an ID as it was typed, or as the engine has it. */
export function parseSegmentId(id: string): number {
    const segmentId = Number(id);
    if (!/^\d+$/.test(id) || !Number.isSafeInteger(segmentId) || segmentId === 0) {
        throw new ClassifyError({
            code: "bad-id",
            action: `read segment "${id}"`,
            reason: "a segment ID is a whole number above zero",
            remedy: 'Write it like "61".',
        });
    }
    return segmentId;
}
