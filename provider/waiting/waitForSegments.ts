import type { Row } from "../engine/Row";
import type { Segment } from "../segment/Segment";
import type { Clock } from "../time/Clock";
import { StatusSummary } from "./StatusSummary";
import type { SegmentPoller } from "./SegmentPoller";
import { waitForSegment, type WaitNews, type WaitOutcome } from "./waitForSegment";
import { statusLine, failedCheckText, warnOfUnknownStatus } from "./waitTexts";

export interface WaitForMany {
    readonly ids: readonly number[];
    /** The statuses in the state. Complete segments are not checked again. */
    readonly known: readonly Segment[];
    readonly limitMs: number;
    readonly interrupted: AbortSignal;
    readonly row: Row;
}

export interface ManyOutcome {
    readonly segments: readonly Segment[];
    readonly outcomes: ReadonlyMap<number, WaitOutcome>;
}

/**
 * Waits until every build has ended. A failed build does not end the wait for the others. The row has one live text for
 * all, and one lasting line per failure.
 */
export async function waitForSegments(wait: WaitForMany, poller: SegmentPoller, clock: Clock): Promise<ManyOutcome> {
    const statuses = new StatusSummary(wait.ids, wait.known);
    let latest: WaitNews | undefined;
    // One poll reports many segments at once, so one text describes them all.
    const show = (): void => {
        const line = statuses.line(clock.now());
        wait.row.progress(latest?.failedCheck === undefined ? line : failedCheckText(latest.failedCheck, line));
        latest = undefined;
    };
    const report = (news: WaitNews): void => {
        if (news.segment !== undefined) {
            statuses.record(news.segment);
            warnOfUnknownStatus(wait.row, news.segment);
        }
        if (news.segment?.status === "failed") {
            wait.row.info(statusLine(news.segment));
        }
        if (latest === undefined) {
            void clock.sleep(0).then(show);
        }
        latest = news;
    };
    const outcomes = await Promise.all(
        wait.ids.map(async (id): Promise<[number, WaitOutcome]> => {
            const known = statuses.get(id);
            const isFinal = known?.status === "complete";
            const { limitMs, interrupted } = wait;
            return [
                id,
                await waitForSegment(
                    { id, limitMs, interrupted, report, ...(isFinal ? { known } : {}) },
                    poller,
                    clock,
                ),
            ];
        }),
    );
    return { segments: statuses.segments(), outcomes: new Map(outcomes) };
}
