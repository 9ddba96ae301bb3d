import type { CatalogueSegment, Declaration } from "./Catalogue";
import type { EarlierSegment } from "./earlierCatalogue";
import { pathOf } from "./linked";

type Identified = Declaration & { readonly id?: number };

/**
 * What makes two segments the same declaration, the surest sign first. The ID comes before the path alone: a segment that
 * keeps its ID was not rebuilt, although another one has the same path or its component has another type now.
 */
const signs: readonly ((segment: Identified) => string)[] = [
    (segment) => `${placeOf(segment)} ${segment.id ?? ""}`,
    (segment) => `${pathOf(segment)} ${segment.id ?? ""}`,
    placeOf,
    pathOf,
];

/** Which segment of the earlier catalogue each one was. Where several could be, none is. */
export function earlierOfEach(
    segments: readonly CatalogueSegment[],
    earlier: readonly EarlierSegment[],
): ReadonlyMap<CatalogueSegment, EarlierSegment> {
    const pairs = new Map<CatalogueSegment, EarlierSegment>();
    const paired = new Set<EarlierSegment>();
    for (const sign of signs) {
        const before = onlyOnes(
            earlier.filter((each) => !paired.has(each)),
            sign,
        );
        const now = onlyOnes(
            segments.filter((each) => !pairs.has(each)),
            sign,
        );
        for (const [text, segment] of now) {
            const match = before.get(text);
            if (match !== undefined) {
                pairs.set(segment, match);
                paired.add(match);
            }
        }
    }
    return pairs;
}

function placeOf(segment: Declaration): string {
    return `${segment.parents ?? ""} ${pathOf(segment)}`;
}

/** The segments that share the sign with no other. */
function onlyOnes<Segment>(segments: readonly Segment[], sign: (segment: Segment) => string): Map<string, Segment> {
    const ones = new Map<string, Segment>();
    const several = new Set<string>();
    for (const segment of segments) {
        const text = sign(segment);
        if (ones.has(text)) {
            several.add(text);
        }
        ones.set(text, segment);
    }
    return new Map([...ones].filter(([text]) => !several.has(text)));
}
