import { ApiError } from "../../api/ApiError";
import type { ClassifyApi } from "../../api/ClassifyApi";
import { isTransient } from "../../api/retry";
import type { Row } from "../../engine/Row";
import { type Segment, type SegmentRecord, toRecord } from "../../segment/Segment";
import { warnOfUnknownStatus } from "../../waiting/waitTexts";
import { findSegment } from "../findSegment";

/**
 * The present statuses of a set of segments, with one list for all. A segment that the list does not show keeps what is
 * known of it, and is read by itself where nothing is.
 *
 * @param known what the state or this run knows; complete segments stay as they are
 */
export async function recordStatuses(
    ids: readonly number[],
    known: readonly SegmentRecord[],
    api: ClassifyApi,
    row: Row,
): Promise<SegmentRecord[]> {
    const records = new Map(known.map((record) => [record.id, record]));
    const open = ids.filter((id) => records.get(id)?.status !== "complete");
    try {
        const account = new Map((await api.list()).map((segment) => [segment.id, segment]));
        for (const id of open) {
            const segment = account.get(id) ?? (records.has(id) ? undefined : await findSegment(id, api));
            if (segment !== undefined) {
                note(segment, records, row);
            }
        }
    } catch (error) {
        if (!(error instanceof ApiError) || !isTransient(error) || ids.some((id) => !records.has(id))) {
            throw error;
        }
        row.warn(`the statuses could not be checked: ${error.reason}. The next \`pulumi up\` checks again`);
    }
    return ids.flatMap((id) => records.get(id) ?? []);
}

function note(segment: Segment, records: Map<number, SegmentRecord>, row: Row): void {
    warnOfUnknownStatus(row, segment);
    records.set(segment.id, toRecord(segment));
}
