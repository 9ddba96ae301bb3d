import type { ComponentChildren } from "preact";
import { hashOf } from "../model/address";
import { Text } from "./Text";

/** A segment by its name; without a link where the page has no details of it. */
export interface NamedSegment {
    readonly link?: string;
    readonly name: string;
    readonly id?: number;
}

/** Names of segments, the first of them where there are many; `more` tells of the others. */
export function Names({
    segments,
    most,
    more,
}: {
    readonly segments: readonly NamedSegment[];
    readonly most: number;
    readonly more: (left: number) => ComponentChildren;
}) {
    return (
        <ul class="names">
            {segments.slice(0, most).map((segment, index) => (
                <li key={index}>
                    <Name segment={segment} />
                </li>
            ))}
            {segments.length > most && <li>{more(segments.length - most)}</li>}
        </ul>
    );
}

function Name({ segment: { link, name, id } }: { readonly segment: NamedSegment }) {
    return (
        <>
            {link === undefined ? (
                <Text text={name} />
            ) : (
                <a href={hashOf({ link })}>
                    <Text text={name} />
                </a>
            )}
            {id !== undefined && <span class="muted"> {id}</span>}
        </>
    );
}
