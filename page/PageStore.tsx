import { render } from "preact";
import type { Actions } from "./Actions";
import { copyText } from "./copyText";
import { entryAt } from "./model/address";
import type { Facts } from "./model/Facts";
import { initialState, type PageState, withAll, withFilter, withMore, withSort } from "./model/PageState";
import { Page } from "./view/Page";

/** Holds the state of the page and draws it again, synchronously, after each change. */
export class PageStore implements Actions {
    private state: PageState;

    constructor(
        private readonly facts: Facts,
        private readonly root: Element,
        private readonly window: Window,
    ) {
        this.state = initialState(window.matchMedia("(width < 48em)").matches);
    }

    /** Draws the page and follows its address. */
    start(): void {
        this.window.addEventListener("hashchange", () => {
            this.followAddress();
        });
        this.window.addEventListener("beforeprint", () => {
            this.change(withAll(this.state));
        });
        this.followAddress();
    }

    filter: Actions["filter"] = (change) => {
        this.change(withFilter(this.state, change));
    };

    sort: Actions["sort"] = (sort) => {
        this.change(withSort(this.state, sort));
    };

    layOut: Actions["layOut"] = (layout) => {
        this.change({ ...this.state, layout });
    };

    drawMore: Actions["drawMore"] = (list) => {
        this.change(withMore(this.state, list));
    };

    copy: Actions["copy"] = async (text, what) => {
        const isCopied = await copyText(text);
        this.change({ ...this.state, announcement: isCopied ? `Copied ${what}` : `Could not copy ${what}` });
        return isCopied;
    };

    close: Actions["close"] = () => {
        const { history, location } = this.window;
        if (location.hash !== "") {
            history.pushState(undefined, "", location.pathname + location.search);
        }
        this.followAddress();
    };

    private followAddress(): void {
        const { entries, orphans } = this.facts;
        this.change({ ...this.state, open: entryAt(this.window.location.hash, [...entries, ...orphans]) });
    }

    private change(state: PageState): void {
        this.state = state;
        render(<Page facts={this.facts} state={state} actions={this} />, this.root);
    }
}
