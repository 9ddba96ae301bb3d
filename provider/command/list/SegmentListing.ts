import type { Segment, SegmentStatus } from "../../segment/Segment";

/** What a stack has to do with the segments of the account. */
export interface StackSegments {
    /** IDs of the segments that it manages. */
    readonly managed: ReadonlySet<number>;
    /** IDs of the managed segments that the account should have; an explicit provider may have another account. */
    readonly expected: readonly number[];
    /** Whether a create of the stack that is under way, or was killed, may have built the segment. */
    readonly isRequested: (segment: Segment) => boolean;
}

/** Which segments to show. Default: all. */
export interface SegmentFilter {
    readonly status?: SegmentStatus;
    /** Part of the name; case does not matter. */
    readonly name?: string;
}

/** A segment of the account, and whether a stack manages it. Times are in milliseconds. */
export interface ListedSegment extends Segment {
    /** Since Classify received the request. */
    readonly ageMs: number;
    /** Absent until the build is complete. */
    readonly buildTimeMs?: number;
    /** Absent if no stack was given. Another stack may manage an orphan. */
    readonly stack?: "managed" | "creating" | "orphan";
}

export interface SegmentListing {
    readonly segments: readonly ListedSegment[];
    /** Segments that the stack manages and the account of the API key does not have. */
    readonly missing: readonly number[];
}

/** The account's segments that pass the filter, oldest first, compared with the segments of a stack. */
export function listSegments(
    account: readonly Segment[],
    filter: SegmentFilter,
    stack: StackSegments | undefined,
    now: number,
): SegmentListing {
    const known = new Set(account.map(({ id }) => id));
    return {
        segments: account
            .filter((segment) => passes(segment, filter))
            .sort((a, b) => a.id - b.id)
            .map((segment) => ({
                ...segment,
                ageMs: now - Date.parse(segment.createdDate),
                ...buildTime(segment),
                ...(stack === undefined ? {} : { stack: relation(segment, stack) }),
            })),
        missing: (stack?.expected ?? []).filter((id) => !known.has(id)).sort((a, b) => a - b),
    };
}

function relation(segment: Segment, { managed, isRequested }: StackSegments): "managed" | "creating" | "orphan" {
    if (managed.has(segment.id)) {
        return "managed";
    }
    return isRequested(segment) ? "creating" : "orphan";
}

function passes(segment: Segment, { status, name }: SegmentFilter): boolean {
    return (
        (status === undefined || segment.status === status) &&
        (name === undefined || segment.name.toLowerCase().includes(name.trim().toLowerCase()))
    );
}

function buildTime({ createdDate, processedDate }: Segment): { buildTimeMs?: number } {
    return processedDate === undefined ? {} : { buildTimeMs: Date.parse(processedDate) - Date.parse(createdDate) };
}
