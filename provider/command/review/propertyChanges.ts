import { blockedDomainKey, exampleUrlKey } from "../../segment/listEntries";
import { type DefinitionProperty, definitionProperties } from "../../segment/definition";
import { meaningOf } from "../../segment/meaning";
import { type PropertyValue, propertyValue } from "./propertyValue";

/** What a reviewer sees of one property that changed, or of one that a new segment has. */
export type PropertyChange = { readonly property: DefinitionProperty } & (
    | { readonly kind: "secret" | "unknown" }
    | { readonly kind: "text"; readonly before?: string; readonly after?: string }
    | { readonly kind: "list"; readonly added: readonly string[]; readonly removed: readonly string[] }
);

type Properties = Readonly<Record<string, unknown>>;

/**
 * What differs in meaning between two definitions, in the order in which people write them.
 *
 * @param named the properties that the provider named as changed
 */
export function propertyChanges(olds: Properties, news: Properties, named: readonly string[] = []): PropertyChange[] {
    return definitionProperties.flatMap((property) => {
        const before = propertyValue(olds[property]);
        const after = propertyValue(news[property]);
        if (before.kind === "secret" || after.kind === "secret") {
            const isChanged = named.includes(property) || before.kind === "absent" || after.kind === "absent";
            return isChanged ? [{ property, kind: "secret" as const }] : [];
        }
        if (after.kind === "unknown") {
            return [{ property, kind: "unknown" as const }];
        }
        return meaningOf(property, olds[property]) === meaningOf(property, news[property])
            ? []
            : [visibleChange(property, before, after)];
    });
}

function visibleChange(property: DefinitionProperty, before: PropertyValue, after: PropertyValue): PropertyChange {
    if (property === "exampleUrls" || property === "blockTlds") {
        const keyOf = property === "exampleUrls" ? exampleUrlKey : blockedDomainKey;
        return {
            property,
            kind: "list",
            added: without(entriesOf(after), entriesOf(before), keyOf),
            removed: without(entriesOf(before), entriesOf(after), keyOf),
        };
    }
    return {
        property,
        kind: "text",
        ...(before.kind === "text" ? { before: before.text } : {}),
        ...(after.kind === "text" ? { after: after.text } : {}),
    };
}

function entriesOf(value: PropertyValue): readonly string[] {
    switch (value.kind) {
        case "list":
            return value.entries;
        case "text":
            return [value.text];
        case "absent":
        case "secret":
        case "unknown":
            return [];
    }
}

function without(entries: readonly string[], others: readonly string[], keyOf: (entry: string) => string): string[] {
    const known = new Set(others.map(keyOf));
    return [...new Set(entries.filter((entry) => !known.has(keyOf(entry))))];
}
