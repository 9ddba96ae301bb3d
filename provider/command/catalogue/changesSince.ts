import { type DefinitionProperty } from "../../segment/definition";
import { type PropertyChange, propertyChanges } from "../review/propertyChanges";
import { wordDifference } from "../review/renderPropertyChange";
import type {
    Catalogue,
    CatalogueChanges,
    CatalogueDefinition,
    CatalogueSegment,
    ChangedProperty,
    RebuiltSegment,
} from "./Catalogue";
import type { EarlierCatalogue, EarlierSegment } from "./earlierCatalogue";
import { earlierOfEach } from "./earlierOfEach";

/** How a preview writes a secret; a definition with it is compared as a review compares it. */
const blindedSecret = "[secret]";

/** What happened in the stacks that both catalogues have; a stack that only one of them has tells nothing. */
export function changesSince(earlier: EarlierCatalogue, now: Pick<Catalogue, "segments" | "stacks">): CatalogueChanges {
    const isInEarlier = stackFilter(earlier.stacks);
    const isInNow = stackFilter(now.stacks);
    const comparable = now.segments.filter(isInEarlier);
    const before = earlierOfEach(comparable, earlier.segments);
    const rebuilt = comparable.flatMap((segment) => rebuild(before.get(segment), segment) ?? []);
    const kept = new Set([...now.segments.map(({ id }) => id), ...rebuilt.map(({ oldId }) => oldId)]);
    return {
        sinceDate: earlier.writtenDate,
        added: comparable
            .filter((segment) => segment.id !== undefined && before.get(segment)?.id === undefined)
            .map(({ link }) => link),
        rebuilt,
        completed: comparable.filter((segment) => isCompletion(before.get(segment), segment)).map(({ link }) => link),
        orphaned: earlier.segments
            .filter((segment) => isInEarlier(segment) && isInNow(segment))
            .flatMap(({ id, name, project, stack, resource, key }) =>
                id === undefined || kept.has(id) ? [] : [{ id, name, project, stack, resource, key }],
            ),
    };
}

function stackFilter(
    stacks: Catalogue["stacks"],
): (segment: { readonly project: string; readonly stack: string }) => boolean {
    const names = new Set(stacks.map(({ project, stack }) => `${project}/${stack}`));
    return ({ project, stack }) => names.has(`${project}/${stack}`);
}

function isCompletion(before: EarlierSegment | undefined, now: CatalogueSegment): boolean {
    return before?.id === now.id && before?.status !== "complete" && before !== undefined && now.status === "complete";
}

function rebuild(before: EarlierSegment | undefined, now: CatalogueSegment): RebuiltSegment | undefined {
    if (before?.id === undefined || now.id === undefined || before.id === now.id) {
        return undefined;
    }
    const changes = propertyChanges(asProperties(before), asProperties(now));
    return { link: now.link, oldId: before.id, properties: changes.map(changedProperty) };
}

type Definition = CatalogueDefinition & { readonly name: string };

function asProperties(definition: Definition): Readonly<Partial<Record<DefinitionProperty, unknown>>> {
    const blinded = Object.fromEntries(definition.secrets.map((property) => [property, blindedSecret]));
    return { ...definition, ...blinded };
}

function changedProperty({ property, ...change }: PropertyChange): ChangedProperty {
    switch (change.kind) {
        case "secret":
        case "unknown":
            return { property, kind: "secret" };
        case "list":
            return { property, kind: "list", added: change.added, removed: change.removed };
        case "text":
            return { property, kind: "text", words: changedWords(change) };
    }
}

function changedWords({ before, after }: { readonly before?: string; readonly after?: string }) {
    if (before === undefined) {
        return [{ text: after ?? "", mark: "ins" as const }];
    }
    return after === undefined ? [{ text: before, mark: "del" as const }] : wordDifference(before, after);
}
