import type { Segment } from "../../segment/Segment";
import { decide, type LostRequest, possibleSegments } from "../../recovery/lostRequest";
import { formatDuration } from "../../time/duration";
import type { BuilderParts, BuildOrder } from "./BuildOrder";
import type { Listing } from "./AccountView";
import { interruptedWhileSending, severalResults, unsettled } from "./createErrors";

/** Pauses before the first searches, in sixtieths of the poll interval. Most segments appear at once. */
const firstPauses = [0, 1, 4, 10];
/** The row counts down in steps of half a poll interval. */
const stepInIntervals = 0.5;
/** Searches of several resources share a list. After the first searches there is one list per poll interval. */
const firstListsInIntervals = 1 / 120;
const laterListsInIntervals = 0.9;

export interface LostSegment {
    readonly request: LostRequest;
    readonly isTaken: (id: number) => boolean;
    /** The reason on the row: "the answer to the request was lost". */
    readonly because: string;
    /** The failure of the request. */
    readonly cause: unknown;
}

/**
 * The segment that a lost request has built. Undefined if the list has not shown one for five poll intervals; only then may
 * the request be sent again.
 *
 * @throws `UnconfirmedRequestError` if the search is interrupted, fails, or finds several segments
 */
export async function awaitLostSegment(
    { request, isTaken, because, cause }: LostSegment,
    { api, row }: Pick<BuildOrder, "api" | "row">,
    { account, clock, cancelled, pollIntervalMs }: BuilderParts,
): Promise<Segment | undefined> {
    const wait = (ms: number): Promise<void> => {
        return clock.sleep(ms, cancelled);
    };
    for (let round = 0; ; round++) {
        const first = firstPauses[round];
        await wait(first === undefined ? pollIntervalMs * stepInIntervals : (first * pollIntervalMs) / 60);
        if (cancelled.aborted) {
            throw interruptedWhileSending(request, cause);
        }
        const maxAgeMs = pollIntervalMs * (first === undefined ? laterListsInIntervals : firstListsInIntervals);
        const { segments, listedAt } = await listOrGiveUp(() => account.list(api, maxAgeMs));
        const clocks = { aheadMs: api.clockAheadMs, pollIntervalMs };
        const candidates = possibleSegments(request, segments, isTaken, clocks);
        const decision = decide(request, candidates, listedAt, pollIntervalMs);
        switch (decision.kind) {
            case "resume":
                return decision.segment;
            case "several":
                throw severalResults(request, decision.segments, cause);
            case "build":
                return undefined;
            case "wait":
                row.progress(
                    `${because}; searching the account before anything is sent again (${formatDuration(decision.leftMs)} left)`,
                );
        }
    }

    async function listOrGiveUp(list: () => Promise<Listing>): Promise<Listing> {
        try {
            return await list();
        } catch (error) {
            throw cancelled.aborted ? interruptedWhileSending(request, cause) : unsettled(request, error);
        }
    }
}
