/**
 * What this run has learnt of the stack's own segments. The engine does not give a provider the state; it shows it bit by
 * bit, as it calls.
 */
export class StackKnowledge {
    private readonly owners = new Map<number, string>();
    private readonly spentAdoptions = new Map<string, unknown>();
    private readonly creating = new Map<string, string>();
    private readonly names = new Map<string, string>();

    /** The engine has shown, or we have just given it, a segment of this stack. */
    own(segmentId: number, urn: string): void {
        this.owners.set(segmentId, urn);
    }

    /** URN of the resource that a segment belongs to; undefined for a segment that is not known to be the stack's. */
    ownerOf(segmentId: number): string | undefined {
        return this.owners.get(segmentId);
    }

    isOurs(segmentId: number): boolean {
        return this.owners.has(segmentId);
    }

    /** The state already had this `adopt` option: a replacement must build, not take the same segment over again. */
    spendAdoption(urn: string, adopt: unknown): void {
        this.spentAdoptions.set(urn, adopt);
    }

    isSpent(urn: string, adopt: number): boolean {
        return this.spentAdoptions.get(urn) === adopt;
    }

    /** The program goes on declaring a resource that is in the state, under this name. */
    declare(urn: string, name: string): void {
        this.names.set(urn, name.trim());
    }

    /** What `declare` said; undefined for a resource that is new, gone, or not seen yet. */
    declaredName(urn: string): string | undefined {
        return this.names.get(urn);
    }

    /** Takes the name for a create of this run; returns the URN of another create that has it. */
    takeName(name: string, urn: string): string | undefined {
        const taken = this.creating.get(name);
        if (taken === undefined) {
            this.creating.set(name, urn);
        }
        return taken === urn ? undefined : taken;
    }
}
