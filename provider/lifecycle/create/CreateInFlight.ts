import type { JournalEntry } from "../../journal/JournalEntry";
import type { JournalKey } from "../../journal/Journal";
import type { Segment } from "../../segment/Segment";
import { meaningHash } from "../../segment/meaning";
import type { BuilderParts } from "./BuilderParts";
import type { BuildOrder } from "./BuildOrder";
import { searchResult } from "./searchResult";

/** One create as the journal has it: from before the POST until the engine has seen the segment's ID. */
export class CreateInFlight {
    private constructor(
        private readonly order: BuildOrder,
        private readonly entry: JournalEntry,
        private readonly parts: BuilderParts,
    ) {}

    /** Writes down what is about to be sent, and which segments of the name cannot have come of it. */
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

    /** What earlier runs began for the same resource and definition and could not finish, newest first. */
    static async leftBehind(order: BuildOrder, parts: BuilderParts): Promise<CreateInFlight[]> {
        const entries = await parts.journal.find(keyOf(order, parts));
        return entries.map((entry) => new CreateInFlight(order, entry, parts));
    }

    /** Undefined until an answer has named it. */
    get segmentId(): number | undefined {
        return this.entry.segmentId;
    }

    get ageMs(): number {
        return this.parts.clock.now() - Date.parse(this.entry.startedAt);
    }

    /**
     * The one segment that came of a POST whose answer nobody has; undefined when there is none.
     *
     * @param pausesMs how long to wait before each look
     * @param cause why the answer is not there, for the error that says it cannot be told
     */
    async lookUp(pausesMs: readonly number[], cause: unknown): Promise<Segment | undefined> {
        const { journal, knowledge, clock, cancelled } = this.parts;
        const taken = await journal.takenByOthers(this.entry);
        return searchResult({
            name: this.order.definition.name.trim(),
            entry: this.entry,
            pausesMs,
            cause,
            list: () => this.order.api.list(cancelled),
            isOurs: (id) => knowledge.isOurs(id) || taken.includes(id),
            clock,
            cancelled,
        });
    }

    /** This segment came of it: from here on no death of a process can lose the ID. */
    async obtain(segment: Segment): Promise<Segment> {
        this.parts.knowledge.own(segment.id, this.order.urn);
        await this.parts.journal.write({ ...this.entry, segmentId: segment.id });
        return segment;
    }

    /** Nothing came of it, or nobody wants to know. */
    forget(): Promise<void> {
        return this.parts.journal.forget(this.entry);
    }
}

function keyOf({ urn, definition }: BuildOrder, { baseUrl }: BuilderParts): JournalKey {
    return { urn, definitionHash: meaningHash(definition), baseUrl };
}
