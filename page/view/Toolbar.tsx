import { type CatalogueStatus } from "../../provider/command/catalogue/Catalogue";
import type { Actions } from "../Actions";
import type { Facts } from "../model/Facts";
import type { PageState } from "../model/PageState";
import { firstDirection, type SortKey, sortNames } from "../model/sorted";
import { words } from "./StatusMark";

const statuses: readonly CatalogueStatus[] = ["complete", "processing", "pending", "failed", "unknown"];

/** Search, filters, order and layout of the lists. */
export function Toolbar({
    facts,
    state,
    actions,
    counts,
}: {
    readonly facts: Facts;
    readonly state: PageState;
    readonly actions: Actions;
    readonly counts: PageState["drawn"];
}) {
    const { filter, sort, layout } = state;
    const present = statuses.filter((status) =>
        [...facts.entries, ...facts.orphans].some((entry) => entry.status === status),
    );
    return (
        <div class="toolbar" role="search">
            <label class="search">
                <span class="visually-hidden">Search in everything</span>
                <input
                    type="search"
                    placeholder="Search names, prompts, URLs, IDs …"
                    autocomplete="off"
                    spellcheck={false}
                    value={filter.query}
                    onInput={({ currentTarget }) => {
                        actions.filter({ query: currentTarget.value });
                    }}
                />
            </label>
            <Choice
                label="Status"
                value={filter.status}
                options={[["", "all"], ...present.map((status) => [status, words[status]] as const)]}
                choose={(status) => {
                    actions.filter({ status });
                }}
            />
            {facts.clients.length > 0 && (
                <Choice
                    label="Client"
                    value={filter.client}
                    options={[["", "all"], ...facts.clients.map((client) => [client, client] as const)]}
                    choose={(client) => {
                        actions.filter({ client });
                    }}
                />
            )}
            {facts.stacks.length > 1 && (
                <Choice
                    label="Stack"
                    value={filter.stack}
                    options={[["", "all"], ...facts.stacks.map((stack) => [stack, stack] as const)]}
                    choose={(stack) => {
                        actions.filter({ stack });
                    }}
                />
            )}
            <Choice
                label="Sort by"
                value={sort.key}
                options={Object.entries(sortNames) as [SortKey, string][]}
                choose={(key) => {
                    actions.sort(firstDirection(key));
                }}
            />
            <fieldset class="layouts">
                <legend class="visually-hidden">Layout</legend>
                {(["table", "cards"] as const).map((each) => (
                    <label key={each}>
                        <input
                            type="radio"
                            name="layout"
                            checked={layout === each}
                            onChange={() => {
                                actions.layOut(each);
                            }}
                        />
                        <span>{each === "table" ? "Table" : "Cards"}</span>
                    </label>
                ))}
            </fieldset>
            <output class="count">{countText(facts, counts)}</output>
        </div>
    );
}

function Choice<Value extends string>({
    label,
    value,
    options,
    choose,
}: {
    readonly label: string;
    readonly value: Value;
    readonly options: readonly (readonly [Value, string])[];
    readonly choose: (value: Value) => void;
}) {
    return (
        <label class="choice">
            <span>{label}</span>
            <select
                value={value}
                onChange={({ currentTarget }) => {
                    const chosen = options[currentTarget.selectedIndex];
                    if (chosen !== undefined) {
                        choose(chosen[0]);
                    }
                }}
            >
                {options.map(([option, text]) => (
                    <option key={option} value={option}>
                        {text}
                    </option>
                ))}
            </select>
        </label>
    );
}

function countText({ entries, orphans }: Facts, counts: PageState["drawn"]): string {
    const part = (count: number, all: number, what: string) =>
        count === all
            ? `${all.toLocaleString("en")} ${what}`
            : `${count.toLocaleString("en")} of ${all.toLocaleString("en")} ${what}`;
    const parts = [part(counts.segments, entries.length, entries.length === 1 ? "segment" : "segments")];
    return [
        ...parts,
        ...(orphans.length === 0
            ? []
            : [part(counts.orphans, orphans.length, orphans.length === 1 ? "orphan" : "orphans")]),
    ].join(", ");
}
