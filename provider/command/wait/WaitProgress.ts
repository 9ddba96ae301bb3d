import { retryReason } from "../../api/retry";
import { formatDuration } from "../../time/duration";
import { StatusSummary } from "../../waiting/StatusSummary";
import type { WaitNews } from "../../waiting/waitForSegment";
import { statusLine } from "../../waiting/waitTexts";
import { oneLine } from "../printable";
import type { LiveLine } from "./LiveLine";

/** Tells of several waits at once: a lasting line for each change of status, and a live line for the whole. */
export class WaitProgress {
    private readonly statuses: StatusSummary;
    private lastFailure = "";

    constructor(
        ids: readonly number[],
        private readonly line: LiveLine,
        private readonly now: () => number,
    ) {
        this.statuses = new StatusSummary(ids, []);
    }

    news({ segment, failedCheck }: WaitNews): void {
        this.printFailure(failedCheck === undefined ? "" : retryReason(failedCheck.error), failedCheck?.retryInMs);
        if (segment !== undefined && failedCheck === undefined) {
            const before = this.statuses.get(segment.id);
            this.statuses.record(segment);
            if (before?.status !== segment.status) {
                this.line.print(`${statusLine(segment)} (${oneLine(segment.name)})`);
            }
        }
        this.refresh();
    }

    /** Ages grow between two looks. */
    refresh(): void {
        this.line.show([this.statuses.line(this.now()), this.lastFailure].filter((part) => part !== "").join("; "));
    }

    /** Once for each kind of failedCheck, and not again for every segment that waits. */
    private printFailure(reason: string, retryInMs = 0): void {
        if (reason !== "" && reason !== this.lastFailure) {
            this.line.print(`${reason}, retrying in ${formatDuration(retryInMs)}`);
        }
        this.lastFailure = reason;
    }
}
