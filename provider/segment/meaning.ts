import { createHash } from "node:crypto";
import { blockedDomainKey, exampleUrlKey } from "./listEntries";
import { type DefinitionProperty, definitionProperties, type SegmentDefinition } from "./definition";

/**
 * The meaning of a property as a text to compare: lists are sets, domains have no case, text has no surrounding space.
 * Two definitions with equal meanings build the same segment. Never throws.
 */
export function meaningOf(property: DefinitionProperty, value: unknown): string {
    if (value === undefined || value === null || value === "") {
        return "";
    }
    if (property === "exampleUrls" || property === "blockTlds") {
        const key = property === "exampleUrls" ? exampleUrlKey : blockedDomainKey;
        const entries = Array.isArray(value) ? value : [value];
        const keys = entries.map((entry: unknown) => (typeof entry === "string" ? key(entry) : JSON.stringify(entry)));
        return keys.length === 0 ? "" : JSON.stringify([...new Set(keys)].sort());
    }
    return typeof value === "string" ? value.trim() : JSON.stringify(value);
}

/** The definition as it is sent: trimmed, and with every entry once. */
export function normalised(definition: SegmentDefinition): SegmentDefinition {
    return {
        name: definition.name.trim(),
        prompt: definition.prompt?.trim(),
        exampleUrls:
            definition.exampleUrls && firstOfEach(definition.exampleUrls, exampleUrlKey).map((url) => url.trim()),
        blockTlds: definition.blockTlds && firstOfEach(definition.blockTlds, blockedDomainKey).map(blockedDomainKey),
        clientId: definition.clientId?.trim(),
    };
}

/** A hash of the meaning of a definition. The definition cannot be derived from it. */
export function meaningHash(definition: SegmentDefinition): string {
    return digest(definition).toString("hex");
}

/** The same in 12 characters, for states. Accepts any value that the engine has for a property. */
export function definitionHash(definition: Readonly<Record<string, unknown>>): string {
    return digest(definition).subarray(0, 9).toString("base64url");
}

function digest(definition: Readonly<Partial<Record<DefinitionProperty, unknown>>>): Buffer {
    // A definition without a revision has the hash that it had before there were any.
    const meant = definitionProperties.filter(
        (each) => each !== "revision" || meaningOf(each, definition[each]) !== "",
    );
    const meanings = meant.map((property) => meaningOf(property, definition[property]));
    return createHash("sha256").update(JSON.stringify(meanings)).digest();
}

function firstOfEach(entries: readonly string[], key: (entry: string) => string): string[] {
    const first = new Map<string, string>();
    for (const entry of entries) {
        if (!first.has(key(entry))) {
            first.set(key(entry), entry);
        }
    }
    return [...first.values()];
}
