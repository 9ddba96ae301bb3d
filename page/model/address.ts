import type { Entry } from "./Entry";

/** The address of a segment within the page. */
export function hashOf({ link }: Pick<Entry, "link">): string {
    return `#${encodeURIComponent(link.toWellFormed())}`;
}

/**
 * The segment that an address names: by its link, by a key that later became ambiguous, or by its ID. Undefined where
 * none fits.
 */
export function entryAt(hash: string, entries: readonly Entry[]): Entry | undefined {
    const name = decoded(hash.replace(/^#/, ""));
    return name === ""
        ? undefined
        : (entries.find(({ link }) => link.toWellFormed() === name) ??
              entries.find(({ key }) => key === name) ??
              entries.find(({ id }) => String(id) === name));
}

function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}
