import { decide, type LostRequest } from "../../recovery/lostRequest";
import type { Segment } from "../../segment/Segment";
import { formatDuration } from "../../time/duration";
import { findSegment } from "../findSegment";
import type { BuilderParts, BuildOrder } from "./BuildOrder";
import { interruptedWhileSending } from "./createErrors";

/**
 * The segment that the answer to a request has named. The account may show it late. Undefined when the account has shown
 * none for long enough, or another one under that ID: then the request went to another account.
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
        const askedAt = clock.now();
        const segment = await findSegment(id, api);
        if (segment !== undefined) {
            return segment.name.trim() === request.name ? segment : undefined;
        }
        const decision = decide(request, [], askedAt, pollIntervalMs);
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
