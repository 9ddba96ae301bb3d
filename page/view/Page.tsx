import type { Actions } from "../Actions";
import { everything, passing } from "../model/Filter";
import type { Facts } from "../model/Facts";
import type { PageState } from "../model/PageState";
import { Attention } from "./Attention";
import { Changes } from "./Changes";
import { Charts } from "./Charts";
import { Details } from "./Details";
import { drawnOnce } from "./drawnOnce";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { SegmentList } from "./SegmentList";
import { Toolbar } from "./Toolbar";

export interface PageProps {
    readonly facts: Facts;
    readonly state: PageState;
    readonly actions: Actions;
}

/** The whole page for a state. */
export function Page({ facts, state, actions }: PageProps) {
    const { filter, sort, layout, drawn, open } = state;
    const found = facts.search(filter.query);
    const select = (list: "entries" | "orphans") => passing(facts.order[list](sort), filter, found, facts.nameOfStack);
    const segments = select("entries");
    const orphans = select("orphans");
    const list = { facts, sort, layout, actions };
    return (
        <>
            {header(facts)}
            <main>
                {news(facts, actions)}
                <section id="segments" tabIndex={-1} aria-labelledby="segments-title">
                    <h2 id="segments-title" class="visually-hidden">
                        Segments
                    </h2>
                    <Toolbar
                        facts={facts}
                        state={state}
                        actions={actions}
                        counts={{ segments: segments.length, orphans: orphans.length }}
                    />
                    <SegmentList {...list} name="segments" entries={segments} drawn={drawn.segments} />
                    {segments.length === 0 && (
                        <p class="nothing">
                            {facts.entries.length === 0 ? "The stacks declare no segments." : "No segment matches."}{" "}
                            {filter !== everything && (
                                <button
                                    type="button"
                                    class="link"
                                    onClick={() => {
                                        actions.filter(everything);
                                    }}
                                >
                                    Show all
                                </button>
                            )}
                        </p>
                    )}
                </section>
                {facts.orphans.length > 0 && (
                    <section aria-labelledby="orphans-title">
                        <h2 id="orphans-title">Orphans</h2>
                        <p class="explanation">
                            {count(orphans.length, "segment")} in the account that none of these stacks declares:
                            earlier versions of rebuilt segments, removed ones, or segments of other stacks. Classify
                            keeps them; its API cannot delete a segment.
                        </p>
                        <SegmentList {...list} name="orphans" entries={orphans} drawn={drawn.orphans} />
                    </section>
                )}
                {charts(facts)}
            </main>
            {footer(facts)}
            {open !== undefined && <Details key={open.link} facts={facts} entry={open} actions={actions} />}
            <div class="visually-hidden" role="status">
                {state.announcement}
            </div>
        </>
    );
}

const header = drawnOnce((facts: Facts) => <Header facts={facts} />);

const news = drawnOnce((facts: Facts, actions: Actions) => (
    <div class="news">
        <Attention facts={facts} actions={actions} />
        <Changes facts={facts} />
    </div>
));

const charts = drawnOnce((facts: Facts) => <Charts facts={facts} />);

const footer = drawnOnce((facts: Facts) => <Footer facts={facts} />);

function count(number: number, what: string): string {
    return `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;
}
