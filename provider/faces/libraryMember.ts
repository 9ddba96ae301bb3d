import { hidden } from "../lifecycle/hiddenInputs";

/**
 * The inputs of a segment that belongs to a library. The library waits for all at once, so its segments do not wait; where
 * it does wait, it also records their statuses in their place.
 *
 * @param defaults what a definition that does not say otherwise takes over
 */
export function libraryMember<Definition extends object, Defaults extends object>(
    definition: Definition,
    defaults: Defaults | undefined,
    isAwaited: boolean,
): Defaults & Definition & { waitForCompletion: false } {
    return {
        ...defaults,
        ...definition,
        waitForCompletion: false,
        ...(isAwaited ? { [hidden.awaited]: true } : {}),
    } as Defaults & Definition & { waitForCompletion: false };
}
