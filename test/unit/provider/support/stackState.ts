import type { InterruptedCreate, OwnedSegment, StackState } from "../../../../provider/recovery/StackState";

/** A state that says nothing but what a test is about. */
export function stackState(change: Partial<StackState> = {}): StackState {
    return { savedAt: undefined, owned: [], interrupted: [], removed: [], urns: new Set(), ...change };
}

/** A segment that a resource has in the state. */
export function owned(urn: string, id: number, change: Partial<OwnedSegment> = {}): OwnedSegment {
    const unknown = {
        stamp: undefined,
        definitionHash: undefined,
        createdAt: undefined,
        adopt: undefined,
    };
    return { urn, id, ...unknown, former: [], ...change };
}

/** A create that has no result in the state. */
export function interruptedCreate(urn: string, change: Partial<InterruptedCreate> = {}): InterruptedCreate {
    return { urn, stamp: undefined, former: [], adopt: undefined, ...change };
}
