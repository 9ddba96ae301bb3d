import type { ClassifyApi } from "../../../../provider/api/ClassifyApi";
import type { Segment, SegmentStatus } from "../../../../provider/segment/Segment";
import type { SegmentDefinition } from "../../../../provider/segment/definition";
import type { Clock } from "../../../../provider/time/Clock";
import { notFound } from "./apiErrors";

export type RequestKind = "create" | "get" | "list";

/** An account in memory. Requests are recorded, and can be made to fail. */
export class FakeClassifyApi implements ClassifyApi {
    clockAheadMs: number | undefined = 0;
    readonly segments = new Map<number, Segment>();
    readonly requests: string[] = [];
    /** What to do instead of, or before, the next requests of a kind; `undefined` lets one through. */
    readonly faults: Record<RequestKind, ((() => unknown) | undefined)[]> = { create: [], get: [], list: [] };
    /** Segments that exist but that the list leaves out. */
    readonly unlisted = new Set<number>();
    private nextId = 61;

    constructor(private readonly clock: Clock) {}

    /** Puts a segment into the account. */
    add(segment: Partial<Segment> = {}): Segment {
        const id = segment.id ?? this.nextId;
        this.nextId = Math.max(this.nextId, id + 1);
        const createdDate = new Date(this.clock.now()).toISOString();
        const added: Segment = { id, name: "Snowblower Buyers", status: "pending", createdDate, ...segment };
        this.segments.set(id, added);
        return added;
    }

    /** Goes on with a build. */
    move(id: number, status: SegmentStatus): void {
        const segment = this.segments.get(id);
        if (segment !== undefined) {
            const processed = status === "complete" ? { processedDate: new Date(this.clock.now()).toISOString() } : {};
            this.segments.set(id, { ...segment, status, ...processed });
        }
    }

    /** Makes the next request of a kind fail without having been heard. */
    fail(kind: RequestKind, ...errors: (Error | undefined)[]): void {
        this.faults[kind].push(
            ...errors.map((error) =>
                error === undefined
                    ? undefined
                    : () => {
                          throw error;
                      },
            ),
        );
    }

    /** How many requests of a kind there were. */
    count(kind: RequestKind): number {
        return this.requests.filter((request) => request.startsWith(kind)).length;
    }

    async create(definition: SegmentDefinition): Promise<Segment> {
        await this.receive("create", `create ${definition.name}`);
        return this.add({ name: definition.name });
    }

    async get(id: number): Promise<Segment> {
        await this.receive("get", `get ${id}`);
        const segment = this.segments.get(id);
        if (segment === undefined) {
            throw notFound();
        }
        return segment;
    }

    async list(): Promise<Segment[]> {
        await this.receive("list", "list");
        return [...this.segments.values()].filter(({ id }) => !this.unlisted.has(id));
    }

    private async receive(kind: RequestKind, request: string): Promise<void> {
        this.requests.push(request);
        await this.faults[kind].shift()?.();
    }
}
