import { hidden } from "../engine/hiddenProperties";

/**
 * The inputs of a segment that belongs to a library. Its segments do not wait, and need no updates for their statuses: the
 * completion of the library waits for all at once, or records the statuses of all at once.
 *
 * @param defaults used by a definition that does not set the property itself
 */
export function libraryMember<Definition extends object, Defaults extends object>(
    definition: Definition,
    defaults: Defaults | undefined,
): Defaults & Definition & { waitForCompletion: false } {
    return {
        ...defaults,
        ...definition,
        waitForCompletion: false,
        [hidden.awaited]: true,
    } as unknown as Defaults & Definition & { waitForCompletion: false };
}
