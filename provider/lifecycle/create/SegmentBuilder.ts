import { Mutex } from "async-mutex";
import { ApiError, type ApiFailure } from "../../api/ApiError";
import { withRetries } from "../../api/retry";
import type { Segment } from "../../segment/Segment";
import { awaitLostSegment } from "./awaitLostSegment";
import type { BuilderParts, BuildOrder } from "./BuildOrder";
import { CreateInFlight } from "./CreateInFlight";
import {
    engineGone,
    interruptedBeforeSending,
    interruptedWhileSending,
    UnconfirmedRequestError,
    unexpectedWhileSending,
} from "./createErrors";
import { awaitAnnouncements, guardAgainstDuplicates } from "./duplicateGuard";
import { recoverCreate } from "./recoverCreate";

/** Requests whose answers are lost, each of which could still arrive against all expectation. */
const mostLost = 3;
/** One list serves the duplicate guard of all creates of a usual run. A run of hours must see what others built meanwhile. */
const guardListMs = 10 * 60_000;
/** Failures of a POST after which the segment may exist. */
const uncertain: readonly ApiFailure[] = ["timeout", "network", "server-error", "unreadable", "redirected"];

/**
 * Obtains a new segment exactly once: recovery → duplicate guard → journal → POST → journal. When the answer to a POST is
 * lost, the account tells whether a segment was built.
 */
export class SegmentBuilder {
    private readonly queues = new Map<string, Mutex>();

    constructor(private readonly parts: BuilderParts) {}

    /** One at a time for each name: if an answer is lost, the segments of two requests could not be told apart. */
    build(order: BuildOrder): Promise<Segment> {
        const name = order.definition.name.trim();
        const queue = this.queues.get(name) ?? new Mutex();
        this.queues.set(name, queue);
        return queue.runExclusive(async () => {
            const recovered = await this.beforeSending(order, () => recoverCreate(order, this.parts));
            return recovered ?? (await this.send(order, await this.beforeSending(order, () => this.guard(order))));
        });
    }

    /** The user has adopted a segment: what earlier runs left open is settled by that. */
    async abandon(order: BuildOrder): Promise<void> {
        for (const create of await CreateInFlight.ofEarlierRuns(order, this.parts)) {
            await create.forget();
        }
    }

    /** The account's segments of that name, none of which is a reason not to build. */
    private async guard({ urn, definition, allowDuplicateName, api, row }: BuildOrder): Promise<Segment[]> {
        const { account, knowledge, clock, cancelled } = this.parts;
        const name = definition.name.trim();
        const { segments } = await account.list(api, guardListMs);
        const namesakes = segments.filter((segment) => segment.name.trim() === name);
        if (!allowDuplicateName) {
            await awaitAnnouncements(urn, namesakes, knowledge, clock, cancelled);
            guardAgainstDuplicates({ name, urn, row }, namesakes, knowledge, clock.now() + (api.clockAheadMs ?? 0));
        }
        return namesakes;
    }

    /** A Ctrl-C ends a request in flight: the user should read about the interruption and not about the request. */
    private async beforeSending<T>({ definition }: BuildOrder, work: () => Promise<T>): Promise<T> {
        try {
            return await work();
        } catch (error) {
            const isInterrupted = this.parts.cancelled.aborted && !(error instanceof UnconfirmedRequestError);
            throw isInterrupted ? interruptedBeforeSending(definition.name.trim()) : error;
        }
    }

    private async send(order: BuildOrder, namesakes: readonly Segment[]): Promise<Segment> {
        const { clock, retryOptions } = this.parts;
        for (let lost = 1; ; lost++) {
            const post = () => this.post(order, namesakes, lost >= mostLost);
            const segment = await withRetries(post, isRateLimited, clock, retryOptions(order.row));
            if (segment !== undefined) {
                return segment;
            }
            order.row.info("the answer to the request was lost and no segment was built; sending the request again");
        }
    }

    /** Undefined when the answer was lost and no segment was built. */
    private async post(
        order: BuildOrder,
        namesakes: readonly Segment[],
        isLast: boolean,
    ): Promise<Segment | undefined> {
        const create = await CreateInFlight.begin(order, namesakes, this.parts);
        await this.requireListener(order, create);
        try {
            return await create.obtain(await order.api.create(order.definition, this.parts.postDeadline));
        } catch (error) {
            const segment = await this.afterFailedPost(order, create, error);
            if (segment === undefined && isLast) {
                throw error;
            }
            return segment;
        }
    }

    /**
     * Sends nothing after a Ctrl-C, nor for an engine that is gone: the run that follows may have read journal and account
     * already.
     */
    private async requireListener({ definition }: BuildOrder, create: CreateInFlight): Promise<void> {
        const name = definition.name.trim();
        const { cancelled, engineAnswers } = this.parts;
        const isGone = !(await engineAnswers());
        if (cancelled.aborted || isGone) {
            await create.forget();
            throw cancelled.aborted ? interruptedBeforeSending(name) : engineGone(name);
        }
    }

    /** The segment that a failed POST built after all; undefined when there is none. */
    private async afterFailedPost(
        order: BuildOrder,
        create: CreateInFlight,
        error: unknown,
    ): Promise<Segment | undefined> {
        if (error instanceof ApiError && !uncertain.includes(error.failure)) {
            await create.forget();
            throw error;
        }
        const lost = await create.lost("the answer to the request was lost", error);
        if (!(error instanceof ApiError)) {
            throw unexpectedWhileSending(lost.request, error);
        }
        if (this.parts.cancelled.aborted) {
            throw interruptedWhileSending(lost.request, error);
        }
        const request = { ...lost.request, sentBefore: this.parts.clock.now() };
        const segment = await awaitLostSegment({ ...lost, request }, order, this.parts);
        if (segment !== undefined) {
            order.row.info(`the answer to the request was lost, but segment ${segment.id} was built`);
            return create.obtain(segment);
        }
        await create.forget();
        return undefined;
    }
}

/** The one failure after which certainly nothing was stored: the next request is a create of its own. */
function isRateLimited({ failure }: ApiError): boolean {
    return failure === "rate-limited";
}
