import type { SegmentStatus } from "../../segment/Segment";

/** What a `SegmentCompletion` tells of one segment. */
export interface CompletionRecord {
    /** The segment ID. */
    readonly id: number;
    /** Display name, as the account has it. */
    readonly name: string;
    /** The build status as of the last look. */
    readonly status: SegmentStatus;
    /** ISO 8601. */
    readonly createdDate: string;
    /** ISO 8601; absent until the build is complete. */
    readonly processedDate?: string;
}
