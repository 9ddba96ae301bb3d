import type { Catalogue } from "../../provider/command/catalogue/Catalogue";
import { type Entry, entryOf, orphanEntryOf, stackNames } from "./Entry";
import { medianBuildSeconds } from "./expectedBuild";
import { type Search, searchIndex } from "./searchIndex";
import { type Order, orderOf } from "./sorted";

/** What does not change while the page is open. */
export interface Facts {
    readonly catalogue: Catalogue;
    readonly entries: readonly Entry[];
    readonly orphans: readonly Entry[];
    readonly search: Search;
    readonly order: Readonly<Record<"entries" | "orphans", Order>>;
    /** When the statuses were known, in milliseconds since the epoch. */
    readonly asOf: number;
    /** How long half of the builds take at most; undefined before the first is complete. */
    readonly usualBuildS: number | undefined;
    readonly nameOfStack: (entry: Entry) => string;
    readonly clients: readonly string[];
    readonly stacks: readonly string[];
}

export function factsOf(catalogue: Catalogue): Facts {
    const entries = catalogue.segments.map(entryOf);
    const orphans = catalogue.orphans.map(orphanEntryOf);
    const all = [...entries, ...orphans];
    const nameOfStack = stackNames(catalogue);
    const asOf = Date.parse(catalogue.writtenDate);
    return {
        catalogue,
        entries,
        orphans,
        search: searchIndex(all, nameOfStack),
        order: { entries: orderOf(entries, asOf), orphans: orderOf(orphans, asOf) },
        asOf,
        usualBuildS: medianBuildSeconds(all),
        nameOfStack,
        clients: distinct(all.map(({ clientId }) => clientId ?? "")),
        stacks: distinct(all.map(nameOfStack)),
    };
}

function distinct(texts: readonly string[]): readonly string[] {
    return [...new Set(texts.filter((text) => text !== ""))].sort((a, b) => a.localeCompare(b));
}
