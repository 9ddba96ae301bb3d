import type { Entry } from "./Entry";

/** The entries that hold every word of a query, anywhere; without regard to case and accents. */
export type Search = (query: string) => ReadonlySet<Entry> | undefined;

/**
 * Prepares a search over everything that the page shows of the entries. Their texts are folded at the first query, so
 * that the page opens without it.
 */
export function searchIndex(entries: readonly Entry[], nameOfStack: (entry: Entry) => string): Search {
    let texts: readonly (readonly [Entry, string])[] | undefined;
    return (query) => {
        const words = folded(query)
            .split(/\s+/)
            .filter((word) => word !== "");
        if (words.length === 0) {
            return undefined;
        }
        texts ??= entries.map((entry) => [entry, folded(textOf(entry, nameOfStack(entry)))] as const);
        return new Set(texts.filter(([, text]) => words.every((word) => text.includes(word))).map(([entry]) => entry));
    };
}

/** A line for each property, so that no word is found across two of them. */
function textOf(entry: Entry, stack: string): string {
    return [
        entry.name,
        entry.key,
        entry.id,
        entry.status,
        entry.prompt,
        entry.clientId,
        entry.library,
        entry.resource,
        stack,
        ...(entry.exampleUrls ?? []),
        ...(entry.blockTlds ?? []),
    ].join("\n");
}

function folded(text: string): string {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
