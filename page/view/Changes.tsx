import type { ComponentChildren } from "preact";
import type { CatalogueChanges } from "../../provider/command/catalogue/Catalogue";
import { hashOf } from "../model/address";
import type { Facts } from "../model/Facts";
import { ChangedProperties } from "./ChangedProperties";
import { DateText } from "./DateText";
import { type NamedSegment, Names } from "./Names";
import { Text } from "./Text";

/** So many segments of one kind are listed, so that the page stays short and quick after a large change. */
const mostListed = 60;
/** A longer list is folded. */
const mostUnfolded = 8;

/** What happened since the earlier catalogue. */
export function Changes({ facts }: { readonly facts: Facts }) {
    const { changes } = facts.catalogue;
    if (changes === undefined) {
        return null;
    }
    const declared = new Map(facts.entries.map((entry) => [entry.link, entry]));
    const orphans = new Map(facts.orphans.map((entry) => [entry.id, entry]));
    const named = (links: readonly string[]) => links.flatMap((link) => declared.get(link) ?? []);
    return (
        <section class="changes" aria-labelledby="changes-title">
            <h2 id="changes-title">
                Since <DateText date={changes.sinceDate} />
            </h2>
            {changes.isIncomplete === true && (
                <p class="muted">
                    A stack without resources does not say which stack it is. What changed in it is not shown.
                </p>
            )}
            {changes.isIncomplete !== true && isEmpty(changes) && <p class="muted">Nothing has changed.</p>}
            <Group title="new" count={changes.added.length}>
                <ListedNames segments={named(changes.added)} />
            </Group>
            <Group title="rebuilt, with a new ID" count={changes.rebuilt.length}>
                <Rebuilt declared={declared} rebuilt={changes.rebuilt} />
            </Group>
            <Group title="completed" count={changes.completed.length}>
                <ListedNames segments={named(changes.completed)} />
            </Group>
            <Group title="no longer declared" count={changes.orphaned.length}>
                <ListedNames segments={changes.orphaned.map(({ id, name }) => orphans.get(id) ?? { id, name })} />
            </Group>
        </section>
    );
}

function isEmpty({ added, rebuilt, completed, orphaned }: CatalogueChanges): boolean {
    return added.length + rebuilt.length + completed.length + orphaned.length === 0;
}

function Group({
    title,
    count,
    children,
}: {
    readonly title: string;
    readonly count: number;
    readonly children: ComponentChildren;
}) {
    return count === 0 ? null : (
        <details open={count <= mostUnfolded}>
            <summary>
                {count.toLocaleString("en")} {title}
            </summary>
            {children}
        </details>
    );
}

function ListedNames({ segments }: { readonly segments: readonly NamedSegment[] }) {
    return <Names segments={segments} most={mostListed} more={leftText} />;
}

function Rebuilt({
    declared,
    rebuilt,
}: {
    readonly declared: ReadonlyMap<string, NamedSegment>;
    readonly rebuilt: CatalogueChanges["rebuilt"];
}) {
    return (
        <ul class="rebuilt">
            {rebuilt.slice(0, mostListed).map(({ link, oldId, properties }) => (
                <li key={link}>
                    <a href={hashOf({ link })}>
                        <Text text={declared.get(link)?.name ?? link} />
                    </a>{" "}
                    <span class="muted">
                        {oldId} → {declared.get(link)?.id}
                    </span>
                    <ChangedProperties properties={properties} />
                </li>
            ))}
            {rebuilt.length > mostListed && <li>{leftText(rebuilt.length - mostListed)}</li>}
        </ul>
    );
}

function leftText(left: number): string {
    return `and ${left.toLocaleString("en")} more`;
}
