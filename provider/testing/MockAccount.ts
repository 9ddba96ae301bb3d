import type { SegmentRecord, SegmentStatus } from "../segment/Segment";

const createdDate = "2026-01-01T00:00:00Z";
const processedDate = "2026-01-01T01:30:00Z";

/** The segments that a program under test has declared or referred to. */
export class MockAccount {
    private readonly segments = new Map<number, SegmentRecord>();
    // Above the IDs that a program adopts: one that it adopts later must not be that of a new segment.
    private lastId = 1_000_000;

    /** @param statuses by the segment's name; every other segment is complete */
    constructor(private readonly statuses: Readonly<Record<string, SegmentStatus>>) {}

    /** A new segment, with the next ID that no other segment has. */
    build(name: string): SegmentRecord {
        do {
            this.lastId += 1;
        } while (this.segments.has(this.lastId));
        return this.add(this.lastId, name);
    }

    /** The segment with the ID, from now on under the name that the program declares. */
    adopt(id: number, name: string): SegmentRecord {
        return this.add(id, name);
    }

    /** The segment with the ID, which appears in the account when it is not there yet. */
    existing(id: number): SegmentRecord {
        return this.segments.get(id) ?? this.add(id, `Segment ${id}`);
    }

    private add(id: number, name: string): SegmentRecord {
        const status = (Object.hasOwn(this.statuses, name) ? this.statuses[name] : undefined) ?? "complete";
        const segment = { id, name, status, createdDate, ...(status === "complete" ? { processedDate } : {}) };
        this.segments.set(id, segment);
        return segment;
    }
}
