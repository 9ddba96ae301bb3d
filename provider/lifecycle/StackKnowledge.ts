import { type Past, pastInState } from "../recovery/Past";
import type { FormerSegment, StackState } from "../recovery/StackState";
import type { Segment } from "../segment/Segment";

/**
 * What this run knows of the stack's own segments. The engine shows a provider the state bit by bit, as it calls; the first
 * create reads the whole of it.
 */
export class StackKnowledge {
    private readonly owners = new Map<number, string>();
    private readonly stateOwners = new Map<number, string>();
    private readonly accepted = new Map<number, string>();
    private readonly pasts = new Map<string, Past>();
    private readonly rebuilt = new Set<string>();
    private readonly obtained = new Map<number, Segment>();

    /** The engine has shown, or this run has just obtained, a segment of this stack. */
    own(segmentId: number, urn: string): void {
        this.owners.set(segmentId, urn);
    }

    /** URN of the resource that the engine has shown with this segment. */
    ownerOf(segmentId: number): string | undefined {
        return this.owners.get(segmentId);
    }

    /**
     * The state as the first create of the run has read it.
     *
     * @param urn the resource that is being created: if the engine has called no diff, the state says what it had before
     * @param state undefined where it cannot be read
     */
    learn(urn: string, state: StackState | undefined): void {
        if (state === undefined) {
            return;
        }
        for (const { id, urn: owner } of state.owned) {
            this.stateOwners.set(id, owner);
        }
        if (this.pasts.has(urn)) {
            return;
        }
        if (state.owned.some((segment) => segment.urn === urn)) {
            this.rebuilt.add(urn);
        }
        this.remember(urn, pastInState(urn, state));
    }

    /** URN of the resource that has this segment in the state, whether the program still declares it or not. */
    stateOwnerOf(segmentId: number): string | undefined {
        return this.stateOwners.get(segmentId);
    }

    /** A segment that no resource manages and that stems from this one. */
    accept(urn: string, segmentId: number): void {
        this.accepted.set(segmentId, urn);
    }

    /** Whether the segment is no stranger to a resource: the engine has shown it, or it is, or was, the resource's own. */
    isKnownTo(urn: string, segmentId: number): boolean {
        return (
            this.owners.has(segmentId) ||
            this.stateOwners.get(segmentId) === urn ||
            this.accepted.get(segmentId) === urn
        );
    }

    /** Whether the segment cannot be the result of a lost request of this resource: IDs grow. */
    isTaken(urn: string, segmentId: number): boolean {
        const newestOwn = Math.max(0, ...[...this.stateOwners].flatMap(([id, owner]) => (owner === urn ? [id] : [])));
        return (
            this.owners.has(segmentId) ||
            this.stateOwners.has(segmentId) ||
            this.accepted.has(segmentId) ||
            segmentId <= newestOwn
        );
    }

    /** What the resource had before, should the engine replace it. */
    remember(urn: string, past: Past): void {
        this.pasts.set(urn, past);
        for (const { id } of past.former) {
            this.accept(urn, id);
        }
    }

    /** The engine replaces the resource without calling diff, as `pulumi up --replace` asks: it has to build. */
    isRebuilt(urn: string): boolean {
        return this.rebuilt.has(urn);
    }

    /** What `remember` said; empty for a new resource. */
    formerOf(urn: string): readonly FormerSegment[] {
        return this.pasts.get(urn)?.former ?? [];
    }

    /** This run has obtained the segment, and knows it as well as the account does. */
    obtain(segment: Segment): void {
        this.obtained.set(segment.id, segment);
    }

    obtainedSegment(id: number): Segment | undefined {
        return this.obtained.get(id);
    }

    /** Whether the resource has, or had, taken this segment over: a replacement must build, not take it over again. */
    hasAdopted(urn: string, segmentId: number): boolean {
        return this.pasts.get(urn)?.adopted.includes(segmentId) ?? false;
    }
}
