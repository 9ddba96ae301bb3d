import { formerInState } from "./formerSegments";
import type { FormerSegment, StackState } from "./StackState";

/** What a resource had before this run. */
export interface Past {
    /** Its segments, newest first. */
    readonly former: readonly FormerSegment[];
    /** What its option `adopt` may not take over again: a replacement has to build. */
    readonly adopted: readonly unknown[];
}

/** The same from the state, for a create without a diff, which would show the old outputs. */
export function pastInState(urn: string, state: StackState): Past {
    const own = state.owned.filter((segment) => segment.urn === urn);
    const begun = state.interrupted.filter((create) => create.urn === urn);
    return {
        former: formerInState(urn, state),
        adopted: [...own.map(({ id }) => id), ...[...own, ...begun].flatMap(({ adopt }) => adopt ?? [])],
    };
}
