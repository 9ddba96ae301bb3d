import { hidden } from "../../engine/hiddenProperties";
import { isSegmentType } from "../../engine/typeTokens";
import { formerSegmentsIn } from "../../recovery/formerSegments";
import { type DefinitionProperty, definitionProperties } from "../../segment/definition";
import { segmentIdOf, type StackExport } from "../stack/parseStackExport";
import { isRequested, isSecretlyRequested, pendingRequests } from "../stack/pendingRequests";
import type { AccountReading } from "../stack/readAccount";
import { toBuild } from "./build";
import type { CatalogueDefinition, CatalogueSegment, Declaration, OrphanSegment } from "./Catalogue";
import type { EarlierCatalogue } from "./earlierCatalogue";
import { pathOf } from "./linked";
import { readDefinition, secretText } from "./readDefinition";

/**
 * The segments of the account that no stack declares, newest first. One that an update is creating now belongs to its
 * stack, although the state has no ID of it until its build ends.
 */
export function orphansOf(
    { segments: account, clocks }: AccountReading,
    declared: readonly CatalogueSegment[],
    stacks: readonly StackExport[],
    earlier: EarlierCatalogue | undefined,
): OrphanSegment[] {
    const ids = new Set(declared.map(({ id }) => id));
    const requests = stacks.flatMap(pendingRequests);
    const secretNames = new Set(stacks.flatMap(idsOfSecretNames));
    const secretsNow = secretsByPath(declared);
    return account
        .filter((segment) => !ids.has(segment.id) && !isRequested(segment, requests, clocks))
        .sort((a, b) => b.id - a.id)
        .map((segment) => {
            const known = earlier?.definitionOf(segment.id);
            const formerly = known && withoutSecrets(known, secretsNow.get(pathOf(known)) ?? []);
            const isSecret =
                formerly?.secrets.includes("name") === true ||
                secretNames.has(segment.id) ||
                isSecretlyRequested(segment, requests, clocks);
            return {
                id: segment.id,
                name: isSecret ? secretText : segment.name,
                ...toBuild(segment),
                ...(formerly === undefined ? {} : { formerly }),
            };
        });
}

/** What a state marks as secret, it also means of segments that it no longer manages and of those before them. */
function idsOfSecretNames({ resources }: StackExport): number[] {
    return resources
        .filter((resource) => isSegmentType(resource.type) && readDefinition(resource).secrets.includes("name"))
        .flatMap((resource) => [
            segmentIdOf(resource) ?? [],
            formerSegmentsIn(resource.outputs ?? {}, hidden.former).map(({ id }) => id),
        ])
        .flat();
}

/** Of all segments of a path: better one property too many than one too few. */
function secretsByPath(segments: readonly CatalogueSegment[]): ReadonlyMap<string, readonly DefinitionProperty[]> {
    const secrets = new Map<string, readonly DefinitionProperty[]>();
    for (const segment of segments) {
        secrets.set(pathOf(segment), [...(secrets.get(pathOf(segment)) ?? []), ...segment.secrets]);
    }
    return secrets;
}

/** What became a secret with a rebuild was meant as one before. */
function withoutSecrets(
    known: Declaration & CatalogueDefinition,
    secretsNow: readonly DefinitionProperty[],
): Declaration & CatalogueDefinition {
    const secrets = definitionProperties.filter((each) => [...known.secrets, ...secretsNow].includes(each));
    const shown = Object.entries(known).filter(([property]) => !secrets.some((secret) => secret === property));
    return { ...(Object.fromEntries(shown) as typeof known), secrets };
}
