import type { Segment, SegmentStatus } from "./Segment";

/** Which segments of an account to list; every one when nothing is given. */
export interface SegmentFilter {
    readonly status?: SegmentStatus | undefined;
    readonly name?: string | undefined;
}

/** Names are compared without regard to surrounding space. */
export function matchesFilter(segment: Segment, { status, name }: SegmentFilter): boolean {
    return (
        (status === undefined || segment.status === status) &&
        (name === undefined || segment.name.trim() === name.trim())
    );
}
