import type { SegmentRecord, SegmentStatus } from "../segment/Segment";

const createdDate = "2026-01-01T00:00:00Z";
const processedDate = "2026-01-01T01:30:00Z";

/** The segments that a program under test has declared or referred to. */
export class MockAccount {
    private readonly segments = new Map<number, SegmentRecord>();
    private lastId = 0;

    /** @param statuses by the segment's name; every other segment is complete */
    constructor(private readonly statuses: Readonly<Record<string, SegmentStatus>>) {}

    /** A new segment, with the next ID that no other segment has. */
    build(name: string): SegmentRecord {
        do {
            this.lastId += 1;
        } while (this.segments.has(this.lastId));
        return this.add(this.lastId, name);
    }

    /** The segment with the ID, which appears in the account with the name when it is not there yet. */
    existing(id: number, name = `Segment ${id}`): SegmentRecord {
        return this.segments.get(id) ?? this.add(id, name);
    }

    private add(id: number, name: string): SegmentRecord {
        const status = (Object.hasOwn(this.statuses, name) ? this.statuses[name] : undefined) ?? "complete";
        const segment = { id, name, status, createdDate, ...(status === "complete" ? { processedDate } : {}) };
        this.segments.set(id, segment);
        return segment;
    }
}
