import type { ClassifyApi } from "../../api/ClassifyApi";
import type { Segment } from "../../segment/Segment";
import type { Clock } from "../../time/Clock";
import type { SegmentPoller } from "../../waiting/SegmentPoller";
import { waitForSegment, type WaitNews, type WaitOutcome } from "../../waiting/waitForSegment";
import type { Ending } from "../exitCodes";

export interface SegmentWait {
    readonly id: number;
    readonly outcome: WaitOutcome;
}

export interface WaitLimits {
    readonly limitMs: number;
    readonly interrupted: AbortSignal;
}

/** The current segments of the account; rejects for an ID that the account does not have. */
export async function findSegments(
    ids: readonly number[],
    api: ClassifyApi,
    interrupted: AbortSignal,
): Promise<Segment[]> {
    const account = new Map((await api.list(interrupted)).map((segment) => [segment.id, segment]));
    const found: Segment[] = [];
    for (const id of ids) {
        found.push(account.get(id) ?? (await api.get(id, interrupted)));
    }
    return found;
}

/** Waits until every wait has ended, with any result. */
export function waitForEach(
    segments: readonly Segment[],
    { limitMs, interrupted }: WaitLimits,
    poller: SegmentPoller,
    clock: Clock,
    report: (news: WaitNews) => void,
): Promise<SegmentWait[]> {
    return Promise.all(
        segments.map(async (known) => ({
            id: known.id,
            outcome: await waitForSegment({ id: known.id, known, limitMs, interrupted, report }, poller, clock),
        })),
    );
}

const endings: Readonly<Record<WaitOutcome["kind"], Ending>> = {
    interrupted: "interrupted",
    "gave-up": "failure",
    failed: "buildFailed",
    "timed-out": "timedOut",
    building: "timedOut",
    complete: "success",
};

/** The result of several waits: the worst of them. */
export function endingOf(waits: readonly SegmentWait[]): Ending {
    const worstFirst: readonly Ending[] = Object.values(endings);
    const reached = new Set(waits.map(({ outcome }) => endings[outcome.kind]));
    return worstFirst.find((ending) => reached.has(ending)) ?? "success";
}
