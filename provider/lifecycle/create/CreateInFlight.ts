import type { JournalKey } from "../../journal/Journal";
import type { JournalEntry } from "../../journal/JournalEntry";
import { meaningHash } from "../../segment/meaning";
import type { Segment } from "../../segment/Segment";
import type { LostSegment } from "./awaitLostSegment";
import type { BuilderParts, BuildOrder } from "./BuildOrder";

/** Longer than any request takes after its journal entry. */
const longestRequestMs = 30_000;

/** One create in the journal, from before the POST until the engine has the segment's ID. */
export class CreateInFlight {
    private constructor(
        private readonly order: BuildOrder,
        private readonly entry: JournalEntry,
        private readonly parts: BuilderParts,
    ) {}

    /** Records the request before it is sent, and the existing segments of the name. */
    static async begin(order: BuildOrder, namesakes: readonly Segment[], parts: BuilderParts): Promise<CreateInFlight> {
        const create = CreateInFlight.recovering(order, parts, namesakes);
        await parts.journal.write(create.entry);
        return create;
    }

    /** Sends nothing: the journal has it once a segment is obtained. An entry without an ID would stand for a request. */
    static recovering(order: BuildOrder, parts: BuilderParts, namesakes: readonly Segment[] = []): CreateInFlight {
        const startedAt = new Date(parts.clock.now()).toISOString();
        const ids = namesakes.map(({ id }) => id);
        const entry: JournalEntry = { version: 1, ...keyOf(order, parts), startedAt, namesakes: ids };
        return new CreateInFlight(order, entry, parts);
    }

    /** Unfinished creates of earlier runs on this machine for the same resource and definition, newest first. */
    static async ofEarlierRuns(order: BuildOrder, parts: BuilderParts): Promise<CreateInFlight[]> {
        const entries = await parts.journal.find(keyOf(order, parts));
        return entries.map((entry) => new CreateInFlight(order, entry, parts));
    }

    /** Undefined before the response. */
    get segmentId(): number | undefined {
        return this.entry.segmentId;
    }

    /** Milliseconds since 1970; just before the POST. */
    get startedAt(): number {
        return Date.parse(this.entry.startedAt);
    }

    /** The search for the segment after the response to the POST was lost. */
    async lost(because: string, cause?: unknown): Promise<LostSegment> {
        const { journal, knowledge, clock } = this.parts;
        const taken = await journal.takenByOthers(this.entry);
        return {
            request: {
                name: this.order.definition.name.trim(),
                sentAfter: this.startedAt,
                sentBefore: Math.min(clock.now(), this.startedAt + longestRequestMs),
                knownBefore: this.entry.namesakes,
            },
            isTaken: (id) => knowledge.isTaken(this.order.urn, id) || taken.includes(id),
            because,
            cause,
        };
    }

    /** Records the resulting segment. After this, a killed process does not lose the ID. */
    async obtain(segment: Segment): Promise<Segment> {
        this.parts.knowledge.own(segment.id, this.order.urn);
        await this.parts.journal.write({ ...this.entry, segmentId: segment.id });
        return segment;
    }

    /** Deletes the entry: there is no segment, or the user has adopted another one. */
    forget(): Promise<void> {
        return this.parts.journal.forget(this.entry);
    }
}

function keyOf({ urn, definition }: BuildOrder, { baseUrl }: BuilderParts): JournalKey {
    return { urn, definitionHash: meaningHash(definition), baseUrl };
}
