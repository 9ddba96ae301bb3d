import type { Entry } from "./Entry";
import { everything, type Filter } from "./Filter";
import type { Sort } from "./sorted";

/** So many segments are drawn at first, and so many more each time that the reader comes near the end. */
const batch = 60;

/** What changes while the page is open. */
export interface PageState {
    readonly filter: Filter;
    readonly sort: Sort;
    readonly layout: "table" | "cards";
    /** How many segments, and how many orphans, are drawn. */
    readonly drawn: Readonly<Record<"segments" | "orphans", number>>;
    /** The segment whose details are open. */
    readonly open: Entry | undefined;
    /** Read out by screen readers. */
    readonly announcement: string;
}

const firstBatch = { segments: batch, orphans: batch };

/** A narrow screen has room for cards only. */
export function initialState(isNarrow: boolean): PageState {
    return {
        filter: everything,
        sort: { key: "attention", isDescending: false },
        layout: isNarrow ? "cards" : "table",
        drawn: firstBatch,
        open: undefined,
        announcement: "",
    };
}

/** Another selection begins at its top. */
export function withFilter(state: PageState, change: Partial<Filter>): PageState {
    return { ...state, filter: { ...state.filter, ...change }, drawn: firstBatch };
}

export function withSort(state: PageState, sort: Sort): PageState {
    return { ...state, sort, drawn: firstBatch };
}

export function withMore(state: PageState, list: keyof PageState["drawn"]): PageState {
    return { ...state, drawn: { ...state.drawn, [list]: state.drawn[list] + batch } };
}

/** For paper, which cannot be scrolled. */
export function withAll(state: PageState): PageState {
    return { ...state, drawn: { segments: Infinity, orphans: Infinity } };
}
