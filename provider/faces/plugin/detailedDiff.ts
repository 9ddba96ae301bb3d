import type { Properties } from "../../engine/properties";
import type { ResourceDiff } from "../../lifecycle/ResourceLifecycle";
import { definitionProperties } from "../../segment/definition";
import { meaningOf } from "../../segment/meaning";

/** What happens to a property, and whether it makes the resource another one. */
export interface PropertyChange {
    readonly kind: "add" | "update" | "delete";
    readonly replaces: boolean;
}

/**
 * Which properties, and which entries of a list, differ between the old inputs and the new ones, by property path
 * (`exampleUrls[2]`).
 */
export function detailedDiff(
    { replaces, updates }: Pick<ResourceDiff, "replaces" | "updates">,
    oldInputs: Properties,
    newInputs: Properties,
): ReadonlyMap<string, PropertyChange> {
    const changes = new Map<string, PropertyChange>();
    for (const property of new Set([...replaces, ...updates])) {
        for (const [path, kind] of propertyChanges(property, oldInputs[property], newInputs[property])) {
            changes.set(path, { kind, replaces: replaces.includes(property) });
        }
    }
    return changes;
}

type Kind = PropertyChange["kind"];

function propertyChanges(property: string, older: unknown, newer: unknown): [string, Kind][] {
    if (Array.isArray(older) && Array.isArray(newer)) {
        const keyOf = (entry: unknown): string => entryKey(property, entry);
        const entries = entryChanges(older.map(keyOf), newer.map(keyOf));
        if (entries.length > 0) {
            return entries.map(([index, kind]) => [`${property}[${index}]`, kind]);
        }
    }
    return [[property, kindOf(isPresent(older), isPresent(newer))]];
}

/** The lists are sets: an entry that only moved is no change. */
function entryChanges(older: readonly string[], newer: readonly string[]): [number, Kind][] {
    const isGone = (index: number): boolean => index < older.length && !newer.includes(older[index] ?? "");
    const isNew = (index: number): boolean => index < newer.length && !older.includes(newer[index] ?? "");
    return Array.from({ length: Math.max(older.length, newer.length) }, (_, index) => index)
        .filter((index) => isGone(index) || isNew(index))
        .map((index) => [index, kindOf(isGone(index), isNew(index))]);
}

/** Two spellings of one URL or domain are the same entry. */
function entryKey(property: string, entry: unknown): string {
    const definitionProperty = definitionProperties.find((each) => each === property);
    return definitionProperty === undefined ? JSON.stringify(entry) : meaningOf(definitionProperty, [entry]);
}

function kindOf(wasThere: boolean, isThere: boolean): Kind {
    return wasThere && isThere ? "update" : wasThere ? "delete" : "add";
}

function isPresent(value: unknown): boolean {
    return value !== undefined && value !== null;
}
