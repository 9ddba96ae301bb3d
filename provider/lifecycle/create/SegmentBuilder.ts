import { Mutex } from "async-mutex";
import { ApiError, type ApiFailure } from "../../api/ApiError";
import { withRetries } from "../../api/retry";
import type { Segment } from "../../segment/Segment";
import { awaitAnnouncements } from "./awaitAnnouncements";
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
import { guardAgainstDuplicates } from "./duplicateGuard";
import { recoverCreate } from "./recoverCreate";

/** Most requests whose answers may be lost, because each could still arrive late. */
const mostLost = 3;
/** One list serves the duplicate guard of all creates of a usual run. Long runs list again, to find segments of others. */
const guardListMs = 10 * 60_000;
/** Failures of a POST after which the segment may exist. */
const uncertain: readonly ApiFailure[] = ["timeout", "network", "server-error", "unreadable", "redirected"];

/**
 * Builds a new segment exactly once: recovery → duplicate guard → journal → POST → journal. If the answer to a POST is lost,
 * a search of the account shows whether a segment was built.
 */
export class SegmentBuilder {
    private readonly queues = new Map<string, Mutex>();

    constructor(private readonly parts: BuilderParts) {}

    /** One at a time per name: after a lost answer, the segments of two requests could not be distinguished. */
    build(order: BuildOrder): Promise<Segment> {
        const name = order.definition.name.trim();
        const queue = this.queues.get(name) ?? new Mutex();
        this.queues.set(name, queue);
        return queue.runExclusive(async () => {
            const recovered = await this.beforeSending(order, () => recoverCreate(order, this.parts));
            return recovered ?? (await this.send(order, await this.beforeSending(order, () => this.guard(order))));
        });
    }

    /** Deletes unfinished creates of earlier runs, because the user has adopted a segment instead. */
    async abandon(order: BuildOrder): Promise<void> {
        for (const create of await CreateInFlight.ofEarlierRuns(order, this.parts)) {
            await create.forget();
        }
    }

    /** The account's segments of that name. Throws if one of them forbids a build. */
    private async guard({ urn, definition, allowDuplicateName, api, row }: BuildOrder): Promise<Segment[]> {
        const { account, knowledge, names, clock, cancelled } = this.parts;
        const name = definition.name.trim();
        const { segments } = await account.list(api, guardListMs);
        const namesakes = segments.filter((segment) => segment.name.trim() === name);
        if (!allowDuplicateName) {
            await awaitAnnouncements(urn, namesakes, knowledge, clock, cancelled);
            const newcomer = { name, urn, row, rival: names.rivalOf(urn) };
            guardAgainstDuplicates(newcomer, namesakes, knowledge, clock.now() + (api.clockAheadMs ?? 0));
        }
        return namesakes;
    }

    /** Ctrl-C aborts a request in flight. The error is then about the interruption, not about the request. */
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

    /** Undefined if the answer was lost and no segment was built. */
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
     * Throws after a Ctrl-C or without an engine, because the next run may already have read journal and account.
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

    /** The segment that a failed POST has built; undefined if there is none. */
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

/** The only failure that passes by itself and after which no segment can exist, so the POST may be sent again. */
function isRateLimited({ failure }: ApiError): boolean {
    return failure === "rate-limited";
}
