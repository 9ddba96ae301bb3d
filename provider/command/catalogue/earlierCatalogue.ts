import { z } from "zod";
import { definitionProperties } from "../../segment/definition";
import { segmentStatuses } from "../../segment/Segment";
import { unreadable } from "../readSource";
import type { CatalogueDefinition, Declaration } from "./Catalogue";

const texts = z.array(z.string());

const declaration = z.object({
    project: z.string(),
    stack: z.string(),
    resource: z.string(),
    parents: z.string().exactOptional(),
    library: z.string().exactOptional(),
    key: z.string(),
    prompt: z.string().exactOptional(),
    exampleUrls: texts.exactOptional(),
    blockTlds: texts.exactOptional(),
    clientId: z.string().exactOptional(),
    revision: z.int().exactOptional(),
    secrets: z.array(z.enum(definitionProperties)),
});

const segment = declaration.extend({
    id: z.int().exactOptional(),
    name: z.string(),
    status: z.enum([...segmentStatuses, "unknown"]),
});

const catalogue = z.object({
    version: z.literal(1),
    writtenDate: z.string(),
    stacks: z.array(z.object({ project: z.string(), stack: z.string() })),
    segments: z.array(segment),
    orphans: z.array(z.object({ id: z.int(), formerly: declaration.exactOptional() })),
});

/** A segment as an earlier catalogue shows it. */
export type EarlierSegment = z.infer<typeof segment>;

/** What a later catalogue needs of an earlier one. */
export interface EarlierCatalogue {
    readonly writtenDate: string;
    readonly stacks: readonly { readonly project: string; readonly stack: string }[];
    readonly segments: readonly EarlierSegment[];
    /** What a segment was made from, as far as it was declared when the earlier catalogue, or one before it, was written. */
    definitionOf(id: number): (Declaration & CatalogueDefinition) | undefined;
}

/**
 * Reads the `segments.json` of an earlier catalogue.
 *
 * @throws `ClassifyError` "unreadable-input" for anything else.
 */
export function parseEarlierCatalogue(text: string, source: string): EarlierCatalogue {
    const parsed = catalogue.safeParse(parseJson(text));
    if (!parsed.success) {
        throw unreadable(
            source,
            "the earlier catalogue",
            "it is not a `segments.json` that `pulumi-classify catalogue` writes",
            "Name the `segments.json` of an earlier catalogue.",
        );
    }
    const { writtenDate, stacks, segments, orphans } = parsed.data;
    const definitions = new Map<number, Declaration & CatalogueDefinition>();
    for (const { id, formerly } of orphans) {
        if (formerly !== undefined) {
            definitions.set(id, formerly);
        }
    }
    for (const each of segments) {
        if (each.id !== undefined) {
            definitions.set(each.id, declaration.parse(each));
        }
    }
    return { writtenDate, stacks, segments, definitionOf: (id) => definitions.get(id) };
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
