import { type CatalogueStatus } from "../../provider/command/catalogue/Catalogue";
import type { Entry } from "./Entry";

/** Which segments the page lists. An empty text stands for all. */
export interface Filter {
    readonly query: string;
    readonly status: CatalogueStatus | "";
    readonly client: string;
    readonly stack: string;
}

export const everything: Filter = { query: "", status: "", client: "", stack: "" };

/** The entries that pass the filter; `found` are those that hold the words of the query. */
export function passing(
    entries: readonly Entry[],
    { status, client, stack }: Filter,
    found: ReadonlySet<Entry> | undefined,
    nameOfStack: (entry: Entry) => string,
): readonly Entry[] {
    return entries.filter(
        (entry) =>
            (found?.has(entry) ?? true) &&
            (status === "" || entry.status === status) &&
            (client === "" || entry.clientId === client) &&
            (stack === "" || nameOfStack(entry) === stack),
    );
}
