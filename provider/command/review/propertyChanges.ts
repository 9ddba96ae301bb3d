import { hasUnknown, signatureKey } from "../../engine/properties";
import { definitionProperties, type DefinitionProperty } from "../../segment/definition";
import { blockedDomainKey, exampleUrlKey } from "../../segment/listEntries";
import { meaningOf } from "../../segment/meaning";

/** One changed property, or one property of a new segment, as a reviewer sees it. */
export type PropertyChange = { readonly property: DefinitionProperty } & (
    | { readonly kind: "secret" | "unknown" }
    | { readonly kind: "text"; readonly before?: string; readonly after?: string }
    | { readonly kind: "list"; readonly added: readonly string[]; readonly removed: readonly string[] }
);

type Properties = Readonly<Record<string, unknown>>;

/**
 * The properties whose meaning differs between two definitions, in the order of `definitionProperties`.
 *
 * @param reported the properties that the provider reported as changed; between two secrets, the only sign of a change
 */
export function propertyChanges(
    olds: Properties,
    news: Properties,
    reported: readonly string[] = [],
): PropertyChange[] {
    return definitionProperties.flatMap((property) => {
        const before = propertyValue(olds[property]);
        const after = propertyValue(news[property]);
        if (before.kind === "secret" || after.kind === "secret") {
            const isChanged = reported.includes(property) || before.kind === "absent" || after.kind === "absent";
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

/** A property's value as a reviewer may see it: without secrets. */
export type PropertyValue =
    | { readonly kind: "absent" }
    | { readonly kind: "secret" }
    | { readonly kind: "unknown" }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "list"; readonly entries: readonly string[] };

/** What the CLI prints for a secret, and for a value that is known only during the update. */
const blindedSecret = "[secret]";
const unknownText = /^output<.*>$/;

/** One secret entry makes the whole list secret. Never returns any part of a secret. */
export function propertyValue(value: unknown): PropertyValue {
    if (value === undefined || value === null) {
        return { kind: "absent" };
    }
    if (hasSecret(value)) {
        return { kind: "secret" };
    }
    if (hasUnknown(value) || isUnknownText(value)) {
        return { kind: "unknown" };
    }
    return Array.isArray(value) ? { kind: "list", entries: value.map(asText) } : { kind: "text", text: asText(value) };
}

/** The value if it is a text that is not secret; otherwise undefined. */
export function shownText(value: unknown): string | undefined {
    const shown = propertyValue(value);
    return shown.kind === "text" ? shown.text : undefined;
}

function hasSecret(value: unknown): boolean {
    if (Array.isArray(value)) {
        return value.some(hasSecret);
    }
    if (typeof value === "object" && value !== null) {
        // All special values are hidden: only secrets are expected, and a new kind may be confidential too.
        return signatureKey in value || Object.values(value).some(hasSecret);
    }
    return value === blindedSecret;
}

function isUnknownText(value: unknown): boolean {
    return Array.isArray(value) ? value.some(isUnknownText) : typeof value === "string" && unknownText.test(value);
}

function asText(value: unknown): string {
    return typeof value === "string" ? value : JSON.stringify(value);
}
