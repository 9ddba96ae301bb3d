import { ClassifyError } from "../errors/ClassifyError";
import type { ClassifySegmentArgs } from "./ClassifySegmentArgs";
import { loadSegmentDefinitions } from "./loadSegmentDefinitions";

/** One segment of a library: what `ClassifySegment` takes, but for the wait, which the library does for all. */
export type LibraryDefinition = Omit<ClassifySegmentArgs, "waitForCompletion">;

export type LibraryDefinitions = Record<string, LibraryDefinition> | LibraryDefinition[] | string;

/** Definitions by key. The key names the resource, so it must not depend on the place in a list. */
export function keyedDefinitions(definitions: LibraryDefinitions): Record<string, LibraryDefinition> {
    if (typeof definitions === "string") {
        return loadSegmentDefinitions(definitions);
    }
    if (!Array.isArray(definitions)) {
        return definitions;
    }
    const keyed = new Map<string, LibraryDefinition>();
    for (const definition of definitions) {
        const key = keyOf(definition);
        if (keyed.has(key)) {
            throw unusable(`two definitions have the key "${key}"`);
        }
        keyed.set(key, definition);
    }
    return Object.fromEntries(keyed);
}

/** What the library's segments take over from it. */
export function withDefaults(
    definition: LibraryDefinition,
    defaults: Pick<LibraryDefinition, "clientId" | "blockTlds"> | undefined,
): ClassifySegmentArgs {
    // Over the definition, not under it: one with `blockTlds: undefined`, as a condition leaves it, does not set the property.
    const missing = Object.entries(defaults ?? {}).filter(
        ([property]) => definition[property as keyof LibraryDefinition] === undefined,
    );
    return { ...definition, ...Object.fromEntries(missing), waitForCompletion: false };
}

function keyOf({ name }: LibraryDefinition): string {
    if (typeof name !== "string") {
        throw unusable("a name is not known when the program runs");
    }
    const key = name
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, "");
    if (key === "") {
        throw unusable(`the name "${name}" has no letter or digit to make a key of`);
    }
    return key;
}

function unusable(reason: string): ClassifyError {
    return new ClassifyError({
        code: "bad-definition",
        action: "use a list of definitions as a library",
        reason,
        remedy: 'Write a record instead of a list, with a key of your own for each definition: { "ski-weekends": { name: … } }.',
    });
}
