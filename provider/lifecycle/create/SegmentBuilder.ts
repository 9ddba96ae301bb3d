import { ApiError } from "../../api/ApiError";
import { patiently } from "../../api/patiently";
import type { Segment } from "../../segment/Segment";
import { findSegment } from "../findSegment";
import type { BuilderParts } from "./BuilderParts";
import type { BuildOrder } from "./BuildOrder";
import { CreateInFlight } from "./CreateInFlight";
import { engineGone, interruptedBeforeSending, interruptedWhileSending } from "./createErrors";
import { guardAgainstDuplicates } from "./duplicateGuard";
import { namesakesOf } from "./namesakes";
import { mayHaveArrived, resumePauses, searchPauses } from "./searchResult";
import { Turns } from "./Turns";

/** Requests whose answers are lost, each of which could still arrive against all expectation. */
const mostLost = 3;

/**
 * Obtains a new segment exactly once: what an earlier run left → duplicate guard → journal → POST → journal. When the
 * answer to a POST is lost, the account tells what became of it.
 */
export class SegmentBuilder {
    private readonly turns = new Turns();

    constructor(private readonly parts: BuilderParts) {}

    /** Of one name one at a time: were an answer lost, the segments of two could not be told apart. */
    build(order: BuildOrder): Promise<Segment> {
        return this.turns.take(order.definition.name.trim(), async () => {
            return (await this.resume(order)) ?? (await this.send(order, await this.guard(order)));
        });
    }

    /** The user has adopted a segment instead: what earlier runs left open is settled by that. */
    async abandon(order: BuildOrder): Promise<void> {
        for (const create of await CreateInFlight.leftBehind(order, this.parts)) {
            await create.forget();
        }
    }

    /** Goes on with a create that an earlier run began and could not finish. */
    private async resume(order: BuildOrder): Promise<Segment | undefined> {
        for (const create of await CreateInFlight.leftBehind(order, this.parts)) {
            order.row.progress("looking for what an interrupted run has asked for");
            const segment =
                create.segmentId === undefined
                    ? await create.lookUp(resumePauses(create.ageMs, this.parts.pollIntervalMs), undefined)
                    : await verify(order, create.segmentId);
            if (segment !== undefined) {
                order.row.say(`an interrupted run had already asked for segment ${segment.id}; going on with it`);
                return create.obtain(segment);
            }
            // A segment that is not there may be another account's, whose own run will look for it.
            if (create.segmentId === undefined) {
                await create.forget();
            }
        }
        return undefined;
    }

    /** The account's segments of that name, none of which is a reason not to build. */
    private async guard({ urn, definition, allowDuplicateName, api, row }: BuildOrder): Promise<Segment[]> {
        const { account, knowledge, clock } = this.parts;
        const name = definition.name.trim();
        const namesakes = namesakesOf(name, await account.recent(api));
        if (!allowDuplicateName) {
            guardAgainstDuplicates({ name, urn, row }, namesakes, knowledge, clock.now());
        }
        return namesakes;
    }

    private async send(order: BuildOrder, namesakes: readonly Segment[]): Promise<Segment> {
        const { clock, patience } = this.parts;
        for (let lost = 1; ; lost++) {
            const post = () => this.post(order, namesakes, lost >= mostLost);
            const segment = await patiently(post, isRateLimited, clock, patience(order.row));
            if (segment !== undefined) {
                return segment;
            }
            order.row.say("the answer to the request was lost, and no segment came of it; asking again");
        }
    }

    /** Undefined when the answer was lost, and it is certain that no segment came of it. */
    private async post(
        order: BuildOrder,
        namesakes: readonly Segment[],
        isLast: boolean,
    ): Promise<Segment | undefined> {
        const create = await CreateInFlight.begin(order, namesakes, this.parts);
        await this.lastChecks(order, create);
        try {
            return await create.obtain(await order.api.create(order.definition, this.parts.lastCall));
        } catch (error) {
            const segment = await this.afterFailedPost(order, create, error);
            if (segment === undefined && isLast) {
                throw error;
            }
            return segment;
        }
    }

    /**
     * Nothing is sent that nobody would hear of. What outlives its engine by seconds must not send either: the run that
     * follows may have read journal and account already.
     */
    private async lastChecks({ definition }: BuildOrder, create: CreateInFlight): Promise<void> {
        const name = definition.name.trim();
        const { cancelled, engineAnswers } = this.parts;
        const isGone = !(await engineAnswers());
        if (cancelled.aborted || isGone) {
            await create.forget();
            throw cancelled.aborted ? interruptedBeforeSending(name) : engineGone(name);
        }
    }

    /** The segment that a failed POST made after all; undefined when it is certain that there is none. */
    private async afterFailedPost(
        { definition, row }: BuildOrder,
        create: CreateInFlight,
        error: unknown,
    ): Promise<Segment | undefined> {
        const { cancelled, pollIntervalMs } = this.parts;
        if (!(error instanceof ApiError)) {
            // A defect says nothing of what was sent: the next run has to look.
            throw error;
        }
        if (!mayHaveArrived(error)) {
            await create.forget();
            throw error;
        }
        if (cancelled.aborted) {
            throw interruptedWhileSending(definition.name.trim(), error);
        }
        row.progress("the answer was lost; looking the segment up");
        const segment = await create.lookUp(searchPauses(error, pollIntervalMs), error);
        if (segment !== undefined) {
            row.say(`the answer to the request was lost, but segment ${segment.id} came of it`);
            return create.obtain(segment);
        }
        await create.forget();
        return undefined;
    }
}

/** The one failure that says for certain that nothing was stored: what is sent again is a create of its own. */
function isRateLimited({ failure }: ApiError): boolean {
    return failure === "rate-limited";
}

/** A segment that the journal names, if it is there and is what was asked for; another account may not have it. */
async function verify({ api, definition }: BuildOrder, id: number): Promise<Segment | undefined> {
    const segment = await findSegment(id, api);
    return segment === undefined ? undefined : namesakesOf(definition.name, [segment])[0];
}
