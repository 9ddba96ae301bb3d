import { formatDuration } from "../../provider/time/duration";
import type { Actions } from "../Actions";
import { hashOf } from "../model/address";
import type { Entry } from "../model/Entry";
import type { Facts } from "../model/Facts";
import { CopyButton } from "./CopyButton";
import { DateText } from "./DateText";
import { Definition } from "./Definition";
import { drawnOnce } from "./drawnOnce";
import { StatusMark } from "./StatusMark";
import { Text } from "./Text";

interface CardProps {
    readonly facts: Facts;
    readonly actions: Actions;
    readonly total: number;
}

/** One card for each segment, with what it was made from. */
export function SegmentCards({ entries, ...props }: CardProps & { readonly entries: readonly Entry[] }) {
    return <ul class="cards">{entries.map((entry) => card(entry, props))}</ul>;
}

const card = drawnOnce((entry: Entry, { facts, actions }: CardProps) => (
    <li key={entry.link}>
        <article class="card">
            <div class="card-head">
                <StatusMark entry={entry} facts={facts} />
                {entry.id !== undefined && (
                    <CopyButton text={String(entry.id)} what={`ID ${entry.id}`} actions={actions} />
                )}
            </div>
            <h3>
                <a href={hashOf(entry)}>
                    <Text text={entry.name} />
                </a>
            </h3>
            <p class="card-facts">
                {entry.key !== undefined && <Text text={entry.key} />}
                {facts.stacks.length > 1 && entry.stack !== undefined && <Text text={facts.nameOfStack(entry)} />}
                {entry.clientId !== undefined && <Text text={entry.clientId} />}
                {entry.createdDate !== undefined && <DateText date={entry.createdDate} />}
                {entry.buildSeconds !== undefined && <span>built in {formatDuration(entry.buildSeconds * 1000)}</span>}
            </p>
            <Definition entry={entry} heading="h4" />
        </article>
    </li>
));
