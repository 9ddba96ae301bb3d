import type { ComponentChildren } from "preact";
import { formatDuration } from "../../provider/time/duration";
import type { Actions } from "../Actions";
import { hashOf } from "../model/address";
import type { Entry } from "../model/Entry";
import type { Facts } from "../model/Facts";
import { firstDirection, type Sort, type SortKey } from "../model/sorted";
import { CopyButton } from "./CopyButton";
import { DateText } from "./DateText";
import { drawnOnce } from "./drawnOnce";
import { StatusMark } from "./StatusMark";
import { Secret, Text } from "./Text";

interface RowProps {
    readonly facts: Facts;
    readonly actions: Actions;
}

/** One row for each segment; the details have what does not fit in. */
export function SegmentTable({
    facts,
    name,
    entries,
    total,
    sort,
    actions,
}: RowProps & {
    readonly name: string;
    readonly entries: readonly Entry[];
    readonly total: number;
    readonly sort: Sort;
}) {
    const heading = { sort, actions };
    return (
        <table class="segments" aria-labelledby={`${name}-title`} aria-rowcount={total + 1}>
            <thead>
                <tr>
                    <SortHeading {...heading} by="attention" title="Status" />
                    <SortHeading {...heading} by="name" title="Segment" />
                    <th scope="col" class="wide">
                        Prompt
                    </th>
                    <SortHeading {...heading} by="id" title="ID" />
                    <SortHeading {...heading} by="created" title="Created" class="medium" />
                    <SortHeading {...heading} by="duration" title="Built in" class="medium" />
                    {facts.clients.length > 0 && (
                        <th scope="col" class="medium">
                            Client
                        </th>
                    )}
                    {facts.stacks.length > 1 && (
                        <th scope="col" class="medium">
                            Stack
                        </th>
                    )}
                </tr>
            </thead>
            <tbody>{entries.map((entry) => row(entry, { facts, actions }))}</tbody>
        </table>
    );
}

function SortHeading({
    title,
    by,
    sort,
    actions,
    class: className,
}: {
    readonly title: ComponentChildren;
    readonly by: SortKey;
    readonly sort: Sort;
    readonly actions: Actions;
    readonly class?: string;
}) {
    const isSorted = sort.key === by;
    const direction = sort.isDescending ? "descending" : "ascending";
    return (
        <th scope="col" class={className} aria-sort={isSorted ? direction : undefined}>
            <button
                type="button"
                class="sort"
                onClick={() => {
                    actions.sort(isSorted ? { key: by, isDescending: !sort.isDescending } : firstDirection(by));
                }}
            >
                {title}
                <span aria-hidden="true">{isSorted ? (sort.isDescending ? " ↓" : " ↑") : ""}</span>
            </button>
        </th>
    );
}

const row = drawnOnce((entry: Entry, { facts, actions }: RowProps) => (
    <tr key={entry.link}>
        <td class="cell-status">
            <StatusMark entry={entry} facts={facts} />
        </td>
        <th scope="row" class="cell-name">
            <a href={hashOf(entry)}>
                <Text text={entry.name} />
            </a>
            {entry.key !== undefined && (
                <small>
                    <Text text={entry.key} />
                </small>
            )}
        </th>
        <td class="wide cell-prompt">
            {entry.secrets.includes("prompt") ? <Secret /> : <Text text={entry.prompt ?? ""} as="paragraph" />}
        </td>
        <td class="cell-id">
            {entry.id === undefined ? (
                "–"
            ) : (
                <CopyButton text={String(entry.id)} what={`ID ${entry.id}`} actions={actions} />
            )}
        </td>
        <td class="medium cell-date">
            <DateText date={entry.createdDate} />
        </td>
        <td class="medium cell-date">
            {entry.buildSeconds === undefined ? "–" : formatDuration(entry.buildSeconds * 1000)}
        </td>
        {facts.clients.length > 0 && (
            <td class="medium cell-place">
                {entry.secrets.includes("clientId") ? <Secret /> : <Text text={entry.clientId ?? "–"} />}
            </td>
        )}
        {facts.stacks.length > 1 && (
            <td class="medium cell-place">
                <Text text={facts.nameOfStack(entry)} />
            </td>
        )}
    </tr>
));
