import { buildProgress } from "./buildProgress";
import type { SegmentEvent, SegmentFile } from "./SegmentFile";
import {
    type BuildOutcome,
    type ForeignSegment,
    foreignSegment,
    type SegmentEdit,
    type SegmentRecord,
    type SegmentRequest,
    type StoredSegment,
} from "./StoredSegment";

/** The ID on the vendor's page. */
const FIRST_ID = 61;

/** How a new segment is going to be built. */
export interface BuildPlan {
    readonly buildTimeMs: number;
    readonly outcome: BuildOutcome;
    readonly late?: SegmentRecord["late"];
}

/** All segments of all accounts, under one increasing sequence of IDs. */
export class SegmentStore {
    private readonly records = new Map<number, SegmentRecord>();
    private nextId = FIRST_ID;

    constructor(
        private readonly now: () => number,
        private readonly file?: SegmentFile,
    ) {
        for (const event of file?.events ?? []) {
            this.apply(event);
        }
    }

    /** The segment that `add` would store next: also the answer for one that gets lost before it is stored. */
    draft(account: string, request: SegmentRequest, plan: BuildPlan): SegmentRecord {
        return { id: this.nextId, account, ...request, createdAt: this.now(), ...plan };
    }

    add(segment: SegmentRecord): void {
        this.record({ event: "created", segment });
    }

    /** Puts a segment into an account from outside. Throws a ZodError for what is none. */
    addForeign(added: ForeignSegment, buildTimeMs: number): StoredSegment {
        const { createdAt = this.now(), account, status, ...request } = foreignSegment.parse(added);
        const drafted = this.draft(account, request, { buildTimeMs, outcome: "complete" });
        const forced = status === undefined ? {} : { forcedStatus: { status, at: createdAt } };
        const segment = { ...drafted, createdAt, ...forced };
        this.add(segment);
        return this.asOfNow(segment);
    }

    /** Undefined also when the segment belongs to another account, or its account does not show it yet. */
    find(account: string, id: number): StoredSegment | undefined {
        const segment = this.records.get(id);
        const isShown = segment?.account === account && !(segment.late?.gets === true && this.isLate(segment));
        return isShown ? this.asOfNow(segment) : undefined;
    }

    /** What the account shows by now, newest first, as on the vendor's page. */
    list(account: string): StoredSegment[] {
        return this.all()
            .filter((segment) => segment.account === account && !this.isLate(segment))
            .reverse();
    }

    /** Oldest first, of every account. */
    all(): StoredSegment[] {
        return Array.from(this.records.values(), (segment) => this.asOfNow(segment));
    }

    has(id: number): boolean {
        return this.records.has(id);
    }

    edit(id: number, change: SegmentEdit): void {
        this.requireKnown(id);
        this.record({ event: "edited", id, at: this.now(), change });
    }

    remove(id: number): void {
        this.requireKnown(id);
        this.record({ event: "removed", id });
    }

    close(): void {
        this.file?.close();
    }

    private requireKnown(id: number): void {
        if (!this.has(id)) {
            throw new Error(`the emulator has no segment ${id}`);
        }
    }

    private isLate({ createdAt, late }: SegmentRecord): boolean {
        return late !== undefined && this.now() < createdAt + late.ms;
    }

    private asOfNow(segment: SegmentRecord): StoredSegment {
        return { ...segment, ...buildProgress(segment, this.now()) };
    }

    private record(event: SegmentEvent): void {
        this.file?.append(event);
        this.apply(event);
    }

    private apply(event: SegmentEvent): void {
        switch (event.event) {
            case "created":
                this.records.set(event.segment.id, event.segment);
                this.nextId = Math.max(this.nextId, event.segment.id + 1);
                break;
            case "edited":
                this.applyEdit(event.id, event.change, event.at);
                break;
            case "removed":
                this.records.delete(event.id);
                break;
        }
    }

    private applyEdit(id: number, { status, buildTimeMs }: SegmentEdit, at: number): void {
        const segment = this.records.get(id);
        if (segment !== undefined) {
            this.records.set(id, {
                ...segment,
                buildTimeMs: buildTimeMs ?? segment.buildTimeMs,
                forcedStatus: status === undefined ? segment.forcedStatus : { status, at },
            });
        }
    }
}
