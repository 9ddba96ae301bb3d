import { retryReason } from "../api/PatientApi";
import type { Row } from "../engine/Row";
import type { Segment } from "../segment/Segment";
import { formatDuration } from "../time/duration";
import type { WaitNews } from "./waitForSegment";

/**
 * Shows one segment's wait on its row: a live text with status and age, and one lasting line for each change of status.
 */
export function showOnRow(row: Row, now: () => number): (news: WaitNews) => void {
    return ({ segment, trouble }) => {
        const state =
            segment === undefined ? "status not known yet" : `${segment.status}, ${age(segment, now())} so far`;
        row.progress(
            trouble === undefined
                ? state
                : `${retryReason(trouble.error)}, retrying in ${formatDuration(trouble.retryInMs)} (${state})`,
        );
        if (segment !== undefined && trouble === undefined) {
            row.say(statusLine(segment));
        }
        if (segment?.unrecognisedStatus !== undefined) {
            row.warn(
                `segment ${segment.id} has the status "${segment.unrecognisedStatus}", which Classify's documentation does not name; it counts as finished once it has a processed date`,
            );
        }
    };
}

/** "segment 61 is processing": the lasting line of a status. */
export function statusLine(segment: Segment): string {
    return segment.status === "complete" && segment.processedDate !== undefined
        ? `segment ${segment.id} is complete, built in ${formatDuration(Date.parse(segment.processedDate) - Date.parse(segment.createdDate))}`
        : `segment ${segment.id} is ${segment.status}`;
}

/** How long ago a segment was asked for. */
export function age(segment: Pick<Segment, "createdDate">, now: number): string {
    return formatDuration(now - Date.parse(segment.createdDate));
}
