import { concernOf, concerns } from "./concern";
import type { Entry } from "./Entry";

/** By what the segments can be sorted, with what the page calls it. */
export const sortNames = {
    attention: "what needs attention",
    name: "name",
    id: "ID",
    created: "date",
    duration: "build time",
} as const;
export type SortKey = keyof typeof sortNames;

export interface Sort {
    readonly key: SortKey;
    readonly isDescending: boolean;
}

/** Dates and durations are most interesting from the top. */
export function firstDirection(key: SortKey): Sort {
    return { key, isDescending: key === "created" || key === "duration" };
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Gives the entries in an order. The last order is kept, so that a keystroke in the search sorts nothing. */
export type Order = (sort: Sort) => readonly Entry[];

export function orderOf(entries: readonly Entry[], asOf: number): Order {
    const byName = [...entries].sort((a, b) => collator.compare(a.name, b.name));
    let last: { readonly sort: Sort; readonly entries: readonly Entry[] } | undefined;
    return (sort) => {
        if (last?.sort !== sort) {
            last = { sort, entries: sorted(byName, sort, asOf) };
        }
        return last.entries;
    };
}

/** What a segment does not have comes last in both directions; equal ones stay in the order of their names. */
function sorted(byName: readonly Entry[], { key, isDescending }: Sort, asOf: number): readonly Entry[] {
    if (key === "name") {
        return isDescending ? byName.toReversed() : byName;
    }
    const values = new Map(byName.map((entry) => [entry, valueOf(entry, key, asOf)]));
    return byName.toSorted((a, b) => compare(values.get(a), values.get(b), isDescending));
}

function valueOf(entry: Entry, key: Exclude<SortKey, "name">, asOf: number): number | undefined {
    switch (key) {
        case "attention": {
            const concern = concernOf(entry, asOf);
            return concern === undefined ? concerns.length : concerns.indexOf(concern);
        }
        case "id":
            return entry.id;
        case "created":
            return Date.parse(entry.createdDate ?? "");
        case "duration":
            return entry.buildSeconds;
    }
}

function compare(a = NaN, b = NaN, isDescending = false): number {
    if (Number.isNaN(a) || Number.isNaN(b)) {
        return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    }
    return isDescending ? b - a : a - b;
}
