import { hidden } from "../engine/hiddenProperties";
import type { Properties } from "../engine/properties";
import { parseUrn } from "../engine/urn";
import { definitionHash } from "../segment/meaning";
import type { FormerSegment, OwnedSegment, StackState } from "./StackState";

/** How many replaced segments a resource remembers, and how many removed resources a completion. */
const most = { [hidden.former]: 5, [hidden.removed]: 50 } as const;

/** `<hash>:<id>:<created>` and, of a removed resource, `:<name>`. The numbers are to the base of 36: 32 characters at most. */
export function writeFormer({ definitionHash: hash, id, createdAt, resource }: FormerSegment): string {
    const seconds = Math.floor(createdAt / 1_000);
    return [hash, id.toString(36), seconds.toString(36), ...(resource === undefined ? [] : [resource])].join(":");
}

const pattern = /^([\w-]{12}):([0-9a-z]+):([0-9a-z]+)(?::(.+))?$/;

function parseFormer(text: unknown): FormerSegment[] {
    const [, hash, id, created, resource] = (typeof text === "string" ? pattern.exec(text) : null) ?? [];
    return hash === undefined || id === undefined || created === undefined
        ? []
        : [
              {
                  definitionHash: hash,
                  id: Number.parseInt(id, 36),
                  createdAt: Number.parseInt(created, 36) * 1_000,
                  ...(resource === undefined ? {} : { resource }),
              },
          ];
}

/** The segments that outputs remember, newest first; whatever else is written there is left out. */
export function formerSegmentsIn(
    outputs: Properties,
    key: typeof hidden.former | typeof hidden.removed,
): FormerSegment[] {
    const written = outputs[key];
    return Array.isArray(written) ? written.flatMap(parseFormer) : [];
}

/** What a resource remembers once the segment of its state is replaced: that one first, each definition once. */
export function formerAfterReplacement(outputs: Properties): FormerSegment[] {
    const { segmentId, createdDate } = outputs;
    const earlier = formerSegmentsIn(outputs, hidden.former);
    if (typeof segmentId !== "number" || typeof createdDate !== "string") {
        return earlier;
    }
    const replaced = { definitionHash: definitionHash(outputs), id: segmentId, createdAt: Date.parse(createdDate) };
    return eachDefinitionOnce([replaced, ...earlier]);
}

/**
 * The same from the state, for a create without a diff: `--replace` shows the provider no old outputs, and a resource that
 * was removed has none. What the state remembers of that one becomes its own again.
 */
export function formerInState(
    urn: string,
    { owned, interrupted, removed }: Pick<StackState, "owned" | "interrupted" | "removed">,
): FormerSegment[] {
    const { name } = parseUrn(urn);
    const begun = interrupted.filter((create) => create.urn === urn);
    const own = owned.filter((segment) => segment.urn === urn);
    const former = [
        ...begun.flatMap((create) => create.former),
        ...own.flatMap((segment) => [...asFormer(segment), ...segment.former]),
    ];
    return own.length > 0 || former.length > 0
        ? eachDefinitionOnce(former)
        : removed.filter(({ resource }) => resource === name);
}

function eachDefinitionOnce(segments: readonly FormerSegment[]): FormerSegment[] {
    const hashes = segments.map((segment) => segment.definitionHash);
    return segments.filter((segment, place) => hashes.indexOf(segment.definitionHash) === place);
}

/** What a resource remembers beside its present definition. It has, or is about to have, a newer segment of that one. */
export function formerOfOthers(former: readonly FormerSegment[], hash: string): FormerSegment[] {
    return former.filter((segment) => segment.definitionHash !== hash);
}

/**
 * What a completion remembers of the resources that left its set: the state still shows them, because the engine deletes
 * last.
 */
export function removedAfterUpdate(
    outputs: Properties,
    kept: readonly number[],
    left: readonly number[],
    state: StackState | undefined,
): FormerSegment[] {
    const removed = (state?.owned ?? []).filter(({ id }) => left.includes(id)).flatMap(asRemoved);
    const names = removed.map(({ resource }) => resource);
    const earlier = formerSegmentsIn(outputs, hidden.removed).filter(
        ({ id, resource }) => !kept.includes(id) && !names.includes(resource),
    );
    return [...removed, ...earlier];
}

function asRemoved(segment: OwnedSegment): FormerSegment[] {
    return asFormer(segment).map((former) => ({ ...former, resource: parseUrn(segment.urn).name }));
}

function asFormer({ id, definitionHash: hash, createdAt }: OwnedSegment): FormerSegment[] {
    return hash === undefined || createdAt === undefined ? [] : [{ definitionHash: hash, id, createdAt }];
}

/** As an output, without the oldest; nothing where there is nothing to remember. */
export function formerOutput(
    key: typeof hidden.former | typeof hidden.removed,
    former: readonly FormerSegment[],
): Properties {
    return former.length === 0 ? {} : { [key]: former.slice(0, most[key]).map(writeFormer) };
}
