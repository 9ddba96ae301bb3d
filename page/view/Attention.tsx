import type { Actions } from "../Actions";
import { type Concern, concernOf, concerns, concernTexts } from "../model/concern";
import type { Entry } from "../model/Entry";
import { everything } from "../model/Filter";
import type { Facts } from "../model/Facts";
import { firstDirection } from "../model/sorted";
import { Names } from "./Names";

const mostNamed = 6;

/** What is unfinished or failed, and what the reader should do. */
export function Attention({ facts, actions }: { readonly facts: Facts; readonly actions: Actions }) {
    const groups = concerns.flatMap((concern) => {
        const entries = facts.entries.filter((entry) => concernOf(entry, facts.asOf) === concern);
        return entries.length === 0 ? [] : [{ concern, entries }];
    });
    if (groups.length === 0) {
        return null;
    }
    return (
        <section class="attention" aria-labelledby="attention-title">
            <h2 id="attention-title">Needs attention</h2>
            <div class="concerns">
                {groups.map(({ concern, entries }) => (
                    <Group key={concern} concern={concern} entries={entries} actions={actions} />
                ))}
            </div>
            {!facts.catalogue.isAccountRead && (
                <p class="explanation">
                    The account was not read. The statuses are those of the stacks’ last updates and may be out of date.
                </p>
            )}
        </section>
    );
}

function Group({
    concern,
    entries,
    actions,
}: {
    readonly concern: Concern;
    readonly entries: readonly Entry[];
    readonly actions: Actions;
}) {
    const { title, advice } = concernTexts[concern];
    const showAll = () => {
        actions.filter(everything);
        actions.sort(firstDirection("attention"));
        document.getElementById("segments")?.focus();
    };
    return (
        <div class={`concern concern-${concern}`}>
            <h3>
                {entries.length.toLocaleString("en")} {title}
            </h3>
            <p>{advice}</p>
            <Names
                segments={entries}
                most={mostNamed}
                more={(left) => (
                    <button type="button" class="link" onClick={showAll}>
                        {left.toLocaleString("en")} more, first in the list
                    </button>
                )}
            />
        </div>
    );
}
