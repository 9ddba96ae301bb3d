import { ApiError } from "../api/ApiError";
import type { ClassifyApi } from "../api/ClassifyApi";
import type { Row } from "../engine/Row";
import type { Journal, JournalKey } from "../journal/Journal";
import type { JournalEntry } from "../journal/JournalEntry";
import type { Segment } from "../segment/Segment";
import type { SegmentDefinition } from "../segment/definition";
import { meaningHash } from "../segment/meaning";
import type { Clock } from "../time/Clock";
import type { AccountView } from "./AccountView";
import { interruptedBeforeSending, interruptedWhileSending } from "./createErrors";
import { guardAgainstDuplicates } from "./duplicateGuard";
import { namesakesOf } from "./namesakes";
import { mayHaveArrived, searchPauses, searchResult } from "./searchResult";
import type { StackKnowledge } from "./StackKnowledge";
import { Turns } from "./Turns";

export interface BuilderParts {
    readonly account: AccountView;
    readonly journal: Journal;
    readonly knowledge: StackKnowledge;
    readonly clock: Clock;
    readonly baseUrl: string;
    readonly pollIntervalMs: number;
    /** The first Ctrl-C: from then on nothing new is sent. */
    readonly cancelled: AbortSignal;
    /** A moment later: the answer to a POST in flight is not awaited any longer. */
    readonly lastCall: AbortSignal;
}

export interface BuildOrder {
    readonly urn: string;
    readonly definition: SegmentDefinition;
    readonly allowDuplicateName: boolean;
    readonly api: ClassifyApi;
    readonly row: Row;
}

const mostPosts = 3;
/** A create that was cut off less than this ago may still be on its way into the account. */
const stillArrivingMs = 60_000;

/**
 * Obtains a new segment exactly once: what an earlier run left → duplicate guard → journal → POST → journal. When the
 * answer to a POST is lost, the account tells what became of it.
 */
export class SegmentBuilder {
    private readonly turns = new Turns();

    constructor(private readonly parts: BuilderParts) {}

    /** Of one name one at a time: were an answer lost, the segments of two could not be told apart. */
    build(order: BuildOrder): Promise<Segment> {
        return this.turns.take(order.definition.name.trim(), () => this.buildInTurn(order));
    }

    private async buildInTurn(order: BuildOrder): Promise<Segment> {
        const found = await this.resume(order);
        if (found !== undefined) {
            return found;
        }
        const { account, knowledge, clock } = this.parts;
        const name = order.definition.name.trim();
        const namesakes = namesakesOf(name, await account.atStart(order.api));
        if (!order.allowDuplicateName) {
            guardAgainstDuplicates({ name, urn: order.urn, row: order.row }, namesakes, knowledge, clock.now());
        }
        return this.send(order, namesakes);
    }

    /** The user has adopted a segment instead: what earlier runs left open is settled by that. */
    async abandon(order: Pick<BuildOrder, "urn" | "definition">): Promise<void> {
        for (const entry of await this.parts.journal.find(this.key(order))) {
            await this.parts.journal.forget(entry);
        }
    }

    /** Goes on with a create that an earlier run began and could not finish. */
    private async resume(order: BuildOrder): Promise<Segment | undefined> {
        const { journal, clock, pollIntervalMs } = this.parts;
        for (const entry of await journal.find(this.key(order))) {
            const isFresh = clock.now() - Date.parse(entry.startedAt) < stillArrivingMs;
            const pausesMs = isFresh ? [0, ...searchPauses({ failure: "network" }, pollIntervalMs)] : [0];
            const segment =
                entry.segmentId === undefined
                    ? await this.search(order, entry, pausesMs, undefined)
                    : await this.verify(order, entry.segmentId);
            if (segment !== undefined) {
                order.row.say(`an interrupted run had already asked for segment ${segment.id}; going on with it`);
                return this.obtained(order, entry, segment);
            }
            if (entry.segmentId === undefined) {
                await journal.forget(entry);
            }
        }
        return undefined;
    }

    /** A segment that the journal names, if it is there and is what was asked for; another account may not have it. */
    private async verify({ api, definition }: BuildOrder, id: number): Promise<Segment | undefined> {
        try {
            return namesakesOf(definition.name, [await api.get(id)])[0];
        } catch (error) {
            if (error instanceof ApiError && error.failure === "not-found") {
                return undefined;
            }
            throw error;
        }
    }

    private async send(order: BuildOrder, namesakes: readonly Segment[]): Promise<Segment> {
        const { journal, clock, cancelled, lastCall } = this.parts;
        for (let posts = 1; ; posts++) {
            if (cancelled.aborted) {
                throw interruptedBeforeSending(order.definition.name.trim());
            }
            const startedAt = new Date(clock.now()).toISOString();
            const ids = namesakes.map(({ id }) => id);
            const entry: JournalEntry = { version: 1, ...this.key(order), startedAt, namesakes: ids };
            await journal.write(entry);
            try {
                return await this.obtained(order, entry, await order.api.create(order.definition, lastCall));
            } catch (error) {
                const segment = await this.afterFailedPost(order, entry, error);
                if (segment !== undefined) {
                    return segment;
                }
                if (posts >= mostPosts) {
                    throw error;
                }
            }
        }
    }

    /** The segment that a failed POST made after all; undefined when it is certain that there is none. */
    private async afterFailedPost(
        order: BuildOrder,
        entry: JournalEntry,
        error: unknown,
    ): Promise<Segment | undefined> {
        const { journal, cancelled, pollIntervalMs } = this.parts;
        if (!(error instanceof ApiError)) {
            // A defect says nothing of what was sent: the next run has to look.
            throw error;
        }
        if (!mayHaveArrived(error)) {
            await journal.forget(entry);
            throw error;
        }
        if (cancelled.aborted) {
            throw interruptedWhileSending(order.definition.name.trim(), error);
        }
        order.row.progress("the answer was lost; looking the segment up");
        const segment = await this.search(order, entry, searchPauses(error, pollIntervalMs), error);
        if (segment !== undefined) {
            order.row.say(`the answer to the request was lost, but segment ${segment.id} came of it`);
            return this.obtained(order, entry, segment);
        }
        order.row.say("the answer to the request was lost, and no segment came of it; asking again");
        await journal.forget(entry);
        return undefined;
    }

    private search(
        order: BuildOrder,
        entry: JournalEntry,
        pausesMs: readonly number[],
        cause: unknown,
    ): Promise<Segment | undefined> {
        const { knowledge, clock, cancelled } = this.parts;
        return searchResult({
            name: order.definition.name.trim(),
            entry,
            pausesMs,
            cause,
            list: () => order.api.list(cancelled),
            isOurs: (id) => knowledge.isOurs(id),
            clock,
            cancelled,
        });
    }

    private async obtained({ urn }: BuildOrder, entry: JournalEntry, segment: Segment): Promise<Segment> {
        this.parts.knowledge.own(segment.id, urn);
        await this.parts.journal.write({ ...entry, segmentId: segment.id });
        return segment;
    }

    private key({ urn, definition }: Pick<BuildOrder, "urn" | "definition">): JournalKey {
        return { urn, definitionHash: meaningHash(definition), baseUrl: this.parts.baseUrl };
    }
}
