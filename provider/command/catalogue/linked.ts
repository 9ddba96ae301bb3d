import type { Declaration } from "./Catalogue";
import type { DeclaredSegment } from "./readDeclarations";

/** A declared segment with its place on the page. */
export type LinkedSegment = DeclaredSegment & { readonly link: string };

/**
 * Gives each segment the text by which the page's address names it: its key where no other segment has the same, else
 * the whole path. Stacks of two organisations can have equal paths, and so can resources in two components; these are
 * numbered, and keep the types of their components.
 */
export function linked(segments: readonly DeclaredSegment[]): LinkedSegment[] {
    const keys = countOf(segments.map(({ key }) => key));
    const paths = countOf(segments.map(pathOf));
    const given = new Map<string, number>();
    return segments.map(({ parents, ...segment }) => {
        const link = keys.get(segment.key) === 1 ? segment.key : pathOf(segment);
        const uses = (given.get(link) ?? 0) + 1;
        given.set(link, uses);
        return {
            ...segment,
            ...(parents === undefined || paths.get(pathOf(segment)) === 1 ? {} : { parents }),
            link: uses === 1 ? link : `${link}~${uses}`,
        };
    });
}

/** Where a segment is declared, as people read it. Resources in components of two types can have the same path. */
export function pathOf({ project, stack, resource }: Declaration): string {
    return `${project}/${stack}/${resource}`;
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const text of texts) {
        counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return counts;
}
