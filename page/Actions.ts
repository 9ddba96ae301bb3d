import type { Filter } from "./model/Filter";
import type { PageState } from "./model/PageState";
import type { Sort } from "./model/sorted";

/** What a reader can do. The object stays the same while the page is open. */
export interface Actions {
    filter(change: Partial<Filter>): void;
    sort(sort: Sort): void;
    layOut(layout: PageState["layout"]): void;
    drawMore(list: keyof PageState["drawn"]): void;
    /** Puts a text on the clipboard; `what` names it to screen readers. Resolves to whether it worked. */
    copy(text: string, what: string): Promise<boolean>;
    /** Closes the details. */
    close(): void;
}
