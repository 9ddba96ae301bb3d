import { hasUnknown, type Properties } from "../engine/properties";
import { type DefinitionProperty, definitionProperties } from "../segment/definition";
import type { FormerSegment } from "../recovery/StackState";
import { meaningOf } from "../segment/meaning";
import { hidden } from "../engine/hiddenProperties";

export interface SegmentDiff {
    /** Properties whose meaning changed: each makes the segment another one, and the API cannot change one. */
    readonly changed: readonly DefinitionProperty[];
    /** Properties whose new value is not known before the update runs. */
    readonly unknown: readonly DefinitionProperty[];
    /** The status in the state is not final, so the next update resumes the wait. A refresh does not clear this. */
    readonly isUnfinished: boolean;
}

/** What differs in meaning between the state (old outputs) and the program (new inputs). Never throws. */
export function diffSegment(olds: Properties, news: Properties): SegmentDiff {
    const unknown = definitionProperties.filter((property) => hasUnknown(news[property]));
    return {
        unknown,
        changed: definitionProperties.filter(
            (property) =>
                !unknown.includes(property) &&
                meaningOf(property, olds[property]) !== meaningOf(property, news[property]),
        ),
        isUnfinished: olds["status"] !== "complete" && news[hidden.awaited] !== true,
    };
}

/**
 * What a reviewer should know of a replacement. Names properties, never their values.
 *
 * @param former the segment that the resource had under the new definition before
 */
export function explainReplacement(
    id: string,
    { changed, unknown }: SegmentDiff,
    former: FormerSegment | undefined,
): string | undefined {
    if (changed.length === 0 && unknown.length === 0) {
        return undefined;
    }
    if (former !== undefined) {
        const builtOn = new Date(former.createdAt).toISOString().slice(0, 10);
        return `goes back to segment ${former.id}, built from this definition on ${builtOn}: no build, its ID and deal stay valid. Segment ${id} stays in the account.`;
    }
    const consequence =
        "A build takes 1–2 hours. The new segment has a new ID, so its deal must be re-issued; " +
        `segment ${id} stays in the account.`;
    return changed.length > 0
        ? `segment ${id} will be rebuilt, because ${listed(changed)} changed. ${consequence}`
        : `segment ${id} will be rebuilt if ${listed(unknown)} changes, which is known only during the update. ${consequence}`;
}

function listed(properties: readonly string[]): string {
    const last = properties.at(-1) ?? "";
    return properties.length > 1 ? `${properties.slice(0, -1).join(", ")} and ${last}` : last;
}
