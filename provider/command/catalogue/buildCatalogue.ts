import { type DefinitionProperty, definitionProperties } from "../../segment/definition";
import type { Segment } from "../../segment/Segment";
import type { StackExport } from "../stack/parseStackExport";
import { furtherBuild, toBuild } from "./build";
import type {
    Build,
    Catalogue,
    CatalogueDefinition,
    CatalogueSegment,
    CatalogueStack,
    Declaration,
    OrphanSegment,
} from "./Catalogue";
import { changesSince } from "./changesSince";
import type { EarlierCatalogue } from "./earlierCatalogue";
import { linked, type LinkedSegment, pathOf } from "./linked";
import { readSharedBuilds } from "./readBuilds";
import { type DeclaredSegment, readDeclarations, readStackName } from "./readDeclarations";
import { secretText } from "./readDefinition";

/** What a catalogue is made from. */
export interface CatalogueParts {
    readonly title: string;
    readonly writtenDate: string;
    readonly stacks: readonly StackExport[];
    /** Undefined where the account was not read. */
    readonly account: readonly Segment[] | undefined;
    readonly earlier: EarlierCatalogue | undefined;
}

/** Everything that the stacks, the account and an earlier catalogue know of the segments, in one piece. */
export function buildCatalogue({ title, writtenDate, stacks, account, earlier }: CatalogueParts): Catalogue {
    const declared = linked(onceEach(stacks.flatMap(readDeclarations)));
    const shared = readSharedBuilds(stacks);
    const known = account === undefined ? undefined : new Map(account.map((segment) => [segment.id, segment]));
    const segments = declared.map((segment) => toCatalogueSegment(segment, shared, known));
    const names = stacks.flatMap((stack) => readStackName(stack) ?? []);
    const catalogue: Catalogue = {
        version: 1,
        title,
        writtenDate,
        isAccountRead: account !== undefined,
        stacks: latestOfEach(names),
        segments,
        orphans: orphansOf(account ?? [], segments, earlier),
    };
    return earlier === undefined ? catalogue : { ...catalogue, changes: changesSince(earlier, catalogue) };
}

/** The same stack, given twice, counts once. */
function onceEach(segments: readonly DeclaredSegment[]): DeclaredSegment[] {
    const one = (segment: DeclaredSegment) => [segment.parents ?? "", pathOf(segment), segment.id ?? ""].join(" ");
    return [...new Map(segments.map((segment) => [one(segment), segment])).values()];
}

function latestOfEach(stacks: readonly CatalogueStack[]): CatalogueStack[] {
    return [...new Map(stacks.map((each) => [`${each.project}/${each.stack}`, each])).values()];
}

/** The account knows best how far a build is. */
function toCatalogueSegment(
    { build, ...segment }: LinkedSegment,
    shared: ReadonlyMap<number, Build>,
    account: ReadonlyMap<number, Segment> | undefined,
): CatalogueSegment {
    if (segment.id === undefined) {
        return { ...segment, ...build };
    }
    const asked = account?.get(segment.id);
    const isMissing = account !== undefined && asked === undefined;
    return {
        ...segment,
        ...(asked === undefined ? furtherBuild(build, shared.get(segment.id)) : toBuild(asked)),
        ...(isMissing ? { isMissing } : {}),
    };
}

function orphansOf(
    account: readonly Segment[],
    segments: readonly CatalogueSegment[],
    earlier: EarlierCatalogue | undefined,
): OrphanSegment[] {
    const declared = new Set(segments.map(({ id }) => id));
    const secretsNow = secretsByPath(segments);
    return account
        .filter(({ id }) => !declared.has(id))
        .sort((a, b) => b.id - a.id)
        .map((segment) => {
            const known = earlier?.definitionOf(segment.id);
            const formerly = known && withoutSecrets(known, secretsNow.get(pathOf(known)) ?? []);
            return {
                id: segment.id,
                name: formerly?.secrets.includes("name") === true ? secretText : segment.name,
                ...toBuild(segment),
                ...(formerly === undefined ? {} : { formerly }),
            };
        });
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
