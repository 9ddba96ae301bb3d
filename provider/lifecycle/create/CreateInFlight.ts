import type { JournalKey } from "../../journal/Journal";
import type { JournalEntry } from "../../journal/JournalEntry";
import { meaningHash } from "../../segment/meaning";
import type { Segment } from "../../segment/Segment";
import type { LostSegment } from "./awaitLostSegment";
import type { BuilderParts, BuildOrder } from "./BuildOrder";

/** Longer than any request takes from the journal entry to its end. */
const longestRequestMs = 30_000;

/** One create as the journal has it: from before the POST until the engine has seen the segment's ID. */
export class CreateInFlight {
    private constructor(
        private readonly order: BuildOrder,
        private readonly entry: JournalEntry,
        private readonly parts: BuilderParts,
    ) {}

    /** Writes down what is about to be sent, and the segments of the name that exist before. */
    static async begin(order: BuildOrder, namesakes: readonly Segment[], parts: BuilderParts): Promise<CreateInFlight> {
        const startedAt = new Date(parts.clock.now()).toISOString();
        const entry: JournalEntry = {
            version: 1,
            ...keyOf(order, parts),
            startedAt,
            namesakes: namesakes.map(({ id }) => id),
        };
        await parts.journal.write(entry);
        return new CreateInFlight(order, entry, parts);
    }

    /** What earlier runs on this machine began for the same resource and definition and did not finish, newest first. */
    static async ofEarlierRuns(order: BuildOrder, parts: BuilderParts): Promise<CreateInFlight[]> {
        const entries = await parts.journal.find(keyOf(order, parts));
        return entries.map((entry) => new CreateInFlight(order, entry, parts));
    }

    /** Undefined until an answer has named it. */
    get segmentId(): number | undefined {
        return this.entry.segmentId;
    }

    /** Milliseconds since 1970; just before the POST. */
    get startedAt(): number {
        return Date.parse(this.entry.startedAt);
    }

    /** The segment to search for when nobody has the answer to the POST. */
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

    /** This segment is the result: from here on no death of a process can lose the ID. */
    async obtain(segment: Segment): Promise<Segment> {
        this.parts.knowledge.own(segment.id, this.order.urn);
        await this.parts.journal.write({ ...this.entry, segmentId: segment.id });
        return segment;
    }

    /** There is no result, or the user has chosen another segment. */
    forget(): Promise<void> {
        return this.parts.journal.forget(this.entry);
    }
}

function keyOf({ urn, definition }: BuildOrder, { baseUrl }: BuilderParts): JournalKey {
    return { urn, definitionHash: meaningHash(definition), baseUrl };
}
