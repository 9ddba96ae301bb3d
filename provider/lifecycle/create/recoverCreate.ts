import type { LostRequest } from "../../recovery/lostRequest";
import { possibleSegments } from "../../recovery/lostRequest";
import { parseStamp } from "../../recovery/requestStamp";
import type { InterruptedCreate, StackState } from "../../recovery/StackState";
import type { Segment } from "../../segment/Segment";
import { awaitLostSegment } from "./awaitLostSegment";
import { awaitNamedSegment } from "./awaitNamedSegment";
import type { BuilderParts, BuildOrder } from "./BuildOrder";
import { CreateInFlight } from "./CreateInFlight";

const because = "an interrupted run may have requested this segment";

/**
 * The segment that an earlier run requested for this resource and definition, and could not record. The journal knows what
 * this machine sent; the stack's state knows what any machine was about to send.
 */
export async function recoverCreate(order: BuildOrder, parts: BuilderParts): Promise<Segment | undefined> {
    const earlier = await CreateInFlight.ofEarlierRuns(order, parts);
    const recovered = (await fromJournal(earlier, order, parts)) ?? (await fromState(earlier, order, parts));
    if (recovered !== undefined) {
        order.row.info(`an earlier run had already requested segment ${recovered.id}; resuming it`);
    }
    return recovered;
}

async function fromJournal(
    earlier: readonly CreateInFlight[],
    order: BuildOrder,
    parts: BuilderParts,
): Promise<Segment | undefined> {
    for (const create of earlier) {
        const lost = await create.lost(because);
        const segment =
            create.segmentId === undefined
                ? await awaitLostSegment(lost, order, parts)
                : await awaitNamedSegment(create.segmentId, lost.request, order, parts);
        if (segment !== undefined) {
            return create.obtain(segment);
        }
        // The segment may be in the account of another key, whose own run is going to search for it.
        if (create.segmentId === undefined) {
            await create.forget();
        }
    }
    return undefined;
}

async function fromState(
    earlier: readonly CreateInFlight[],
    order: BuildOrder,
    parts: BuilderParts,
): Promise<Segment | undefined> {
    const { interrupted } = order;
    const own = parseStamp(order.stamp)?.definitionHash;
    const journalled = Math.max(0, ...earlier.map(({ startedAt }) => startedAt));
    const sameDefinition = interrupted.flatMap(({ stamp }) =>
        stamp?.definitionHash === own && stamp !== undefined && stamp.askedAt > journalled ? [stamp.askedAt] : [],
    );
    if (sameDefinition.length > 0) {
        const create = CreateInFlight.recovering(order, parts);
        const request = requestOf(order, Math.min(...sameDefinition), parts);
        const segment = await awaitLostSegment({ ...(await create.lost(because)), request }, order, parts);
        if (segment !== undefined) {
            return create.obtain(segment);
        }
    }
    await acceptSuperseded(order, parts);
    return undefined;
}

/** What the state has of earlier creates of a resource. The running one is among them, with a stamp of its own. */
export function earlierCreates(
    urn: string,
    stamp: string | undefined,
    state: StackState | undefined,
): InterruptedCreate[] {
    const ownAskedAt = parseStamp(stamp)?.askedAt;
    return (state?.interrupted ?? []).filter((create) => create.urn === urn && create.stamp?.askedAt !== ownAskedAt);
}

/**
 * A segment that an interrupted run requested for an earlier definition of this resource stays in the account. The duplicate
 * guard must not take it for a stranger's.
 */
async function acceptSuperseded(order: BuildOrder, parts: BuilderParts): Promise<void> {
    const own = parseStamp(order.stamp)?.definitionHash;
    const askedAt = order.interrupted.flatMap(({ stamp }) =>
        stamp === undefined || stamp.definitionHash === own ? [] : [stamp.askedAt],
    );
    if (askedAt.length === 0) {
        return;
    }
    const { account, knowledge, pollIntervalMs } = parts;
    const { segments } = await account.list(order.api, pollIntervalMs);
    const request = requestOf(order, Math.min(...askedAt), parts);
    const clocks = { aheadMs: order.api.clockAheadMs, pollIntervalMs };
    const superseded = possibleSegments(request, segments, (id) => knowledge.isTaken(order.urn, id), clocks);
    if (superseded.length > askedAt.length) {
        // Others have created some of them, and nothing tells which.
        return;
    }
    for (const { id } of superseded) {
        order.row.info(`segment ${id} was requested for an earlier definition; it stays in the account`);
        knowledge.accept(order.urn, id);
    }
}

/** An interrupted run may have sent its request at any moment until now. */
function requestOf({ definition }: BuildOrder, sentAfter: number, { clock }: BuilderParts): LostRequest {
    return { name: definition.name.trim(), sentAfter, sentBefore: clock.now(), knownBefore: [] };
}
