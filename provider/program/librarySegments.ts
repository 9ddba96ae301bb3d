import * as pulumi from "@pulumi/pulumi";
import { type SegmentRecord, toRecord } from "../segment/Segment";
import type { ClassifySegment } from "./ClassifySegment";

/** The segments of a library in the program, by key. */
type LibraryMembers = readonly (readonly [key: string, member: ClassifySegment])[];

/** What a `SegmentCompletion` reports of the segments; of one that it does not report, what the segment's resource knows. */
export function reportedRecords(
    members: LibraryMembers,
    // Undefined under mocks of a unit test that answer with the inputs alone.
    reported: pulumi.Output<readonly SegmentRecord[] | undefined>,
): pulumi.Output<Record<string, SegmentRecord>> {
    const segmentIds = members.map(([, { segmentId }]) => segmentId);
    return pulumi.all([reported, segmentIds]).apply(([segments = [], ids]) => {
        const byId = new Map<number | undefined, SegmentRecord>(segments.map((segment) => [segment.id, segment]));
        const records = members.map(([key, member], index): [string, pulumi.Input<SegmentRecord>] => [
            key,
            byId.get(ids[index]) ?? memberRecord(member),
        ]);
        return pulumi.all(Object.fromEntries(records));
    });
}

function memberRecord({
    segmentId,
    name,
    status,
    createdDate,
    processedDate,
}: ClassifySegment): pulumi.Output<SegmentRecord> {
    return pulumi.output({ id: segmentId, name, status, createdDate, processedDate }).apply(toRecord);
}
