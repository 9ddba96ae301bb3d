import { decide, type LostRequest } from "../../recovery/lostRequest";
import type { Segment } from "../../segment/Segment";
import { formatDuration } from "../../time/duration";
import { findSegment } from "../findSegment";
import type { BuilderParts, BuildOrder } from "./BuildOrder";
import { interruptedWhileSending } from "./createErrors";

/**
 * Waits for the segment whose ID was in the response to a request, because a new segment may not be visible at first.
 *
 * Returns undefined if it does not become visible in time, or if the segment with this ID has another name. In both cases
 * the request went to the account of another API key.
 *
 * @throws `UnconfirmedRequestError` when Ctrl-C ends the wait
 */
export async function awaitNamedSegment(
    id: number,
    request: LostRequest,
    { api, row }: Pick<BuildOrder, "api" | "row">,
    { clock, cancelled, pollIntervalMs }: BuilderParts,
): Promise<Segment | undefined> {
    for (;;) {
        const checkedAt = clock.now();
        const segment = await findSegment(id, api);
        if (segment !== undefined) {
            return segment.name.trim() === request.name ? segment : undefined;
        }
        // Without candidates, `decide` says only how long to wait.
        const decision = decide(request, [], checkedAt, pollIntervalMs);
        if (decision.kind !== "wait") {
            return undefined;
        }
        row.progress(
            `an interrupted run requested segment ${id}, which is not visible yet; checking again before sending (${formatDuration(decision.leftMs)} left)`,
        );
        await clock.sleep(Math.min(pollIntervalMs, decision.leftMs), cancelled);
        if (cancelled.aborted) {
            throw interruptedWhileSending(request, undefined);
        }
    }
}
