import type { Declaration } from "./Catalogue";

/**
 * Gives each segment the text by which the page's address names it: its key where no other segment has the same, else
 * the whole path. Stacks of two organisations can have equal paths; these are numbered.
 */
export function linked<Segment extends Declaration>(
    segments: readonly Segment[],
): (Segment & { readonly link: string })[] {
    const keys = countOf(segments.map(({ key }) => key));
    const given = new Map<string, number>();
    return segments.map((segment) => {
        const link = keys.get(segment.key) === 1 ? segment.key : pathOf(segment);
        const uses = (given.get(link) ?? 0) + 1;
        given.set(link, uses);
        return { ...segment, link: uses === 1 ? link : `${link}~${uses}` };
    });
}

/** What identifies a declaration from one catalogue to the next. */
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
