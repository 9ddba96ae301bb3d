import { retryNotice } from "../api/retry";
import type { Row } from "../engine/Row";
import { oneLine } from "../errors/printable";
import { isBuilding, type Segment } from "../segment/Segment";
import { formatDuration } from "../time/duration";
import type { WaitNews } from "./waitForSegment";

/**
 * Shows the wait for one segment on its row: a live text with status and age, and one lasting line per change of status.
 */
export function showOnRow(row: Row, now: () => number): (news: WaitNews) => void {
    return ({ segment, failedCheck }) => {
        const state = segment === undefined ? "status not known yet" : stateText(segment, now());
        row.progress(failedCheck === undefined ? state : failedCheckText(failedCheck, state));
        if (failedCheck === undefined) {
            showStatus(row)({ segment });
        }
    };
}

/** Only the lasting lines, for a segment without a wait. */
export function showStatus(row: Row): (news: WaitNews) => void {
    return ({ segment }) => {
        if (segment !== undefined) {
            row.info(statusLine(segment));
            warnOfUnknownStatus(row, segment);
        }
    };
}

export function warnOfUnknownStatus(row: Row, { id, unrecognisedStatus }: Segment): void {
    if (unrecognisedStatus !== undefined) {
        row.warn(
            `segment ${id} has the status "${oneLine(unrecognisedStatus)}", which Classify does not document. The wait ends when the segment has a processed date`,
        );
    }
}

/** "rate limited, retrying in 30s (processing, 12m so far)". */
export function failedCheckText({ error, retryInMs }: NonNullable<WaitNews["failedCheck"]>, state: string): string {
    return `${retryNotice(error, retryInMs)} (${state})`;
}

/** Printed where the runtime cannot observe the engine's Cancel. */
export const cancelUnsupported =
    "Node before version 22 does not receive Ctrl-C, so Ctrl-C takes effect when the build ends. After a second Ctrl-C nothing is lost: the next `pulumi up` resumes";

/** "processing, 12m so far": the live text. A build that has ended has no age. */
function stateText(segment: Segment, now: number): string {
    return isBuilding(segment) ? `${segment.status}, ${age(segment, now)} so far` : segment.status;
}

/** "segment 61 is processing": the lasting line of a status. */
export function statusLine(segment: Segment): string {
    const { id, status, createdDate, processedDate } = segment;
    if (status === "complete" && processedDate !== undefined) {
        return `segment ${id} is complete, built in ${formatDuration(Date.parse(processedDate) - Date.parse(createdDate))}`;
    }
    return status === "failed" ? `segment ${id} has failed` : `segment ${id} is ${status}`;
}

/** Time since a segment was requested, in growing steps, because without a terminal each change prints a line. */
export function age(segment: Pick<Segment, "createdDate">, now: number): string {
    const ms = Math.max(0, now - Date.parse(segment.createdDate));
    const stepMs = ms < 60_000 ? 1_000 : ms < 10 * 60_000 ? 60_000 : 5 * 60_000;
    return formatDuration(Math.floor(ms / stepMs) * stepMs);
}
