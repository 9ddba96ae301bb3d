import type { Segment } from "../../segment/Segment";
import type { AccountReading } from "../stack/readAccount";
import { furtherBuild, toBuild } from "./build";
import type { Build, Catalogue, CatalogueSegment, CatalogueStack } from "./Catalogue";
import { changesSince } from "./changesSince";
import type { EarlierCatalogue } from "./earlierCatalogue";
import { linked, type LinkedSegment, pathOf } from "./linked";
import { orphansOf } from "./orphansOf";
import { readSharedBuilds } from "./readBuilds";
import { type DeclaredSegment, readDeclarations } from "./readDeclarations";
import { type NamedExport, readStackName } from "./readStackName";

/** What a catalogue is made from. */
export interface CatalogueParts {
    readonly title: string;
    readonly writtenDate: string;
    readonly stacks: readonly NamedExport[];
    /** Undefined where the account was not read. */
    readonly account: AccountReading | undefined;
    readonly earlier: EarlierCatalogue | undefined;
}

/** Everything that the stacks, the account and an earlier catalogue know of the segments, in one piece. */
export function buildCatalogue({ title, writtenDate, stacks, account, earlier }: CatalogueParts): Catalogue {
    const declared = linked(onceEach(stacks.flatMap(readDeclarations)));
    const shared = readSharedBuilds(stacks);
    const known = account && new Map(account.segments.map((segment) => [segment.id, segment]));
    const segments = declared.map((segment) => toCatalogueSegment(segment, shared, known));
    const names = stacks.flatMap((stack) => readStackName(stack, earlier?.stacks ?? []) ?? []);
    const catalogue: Catalogue = {
        version: 1,
        title,
        writtenDate,
        isAccountRead: account !== undefined,
        stacks: latestOfEach(names),
        segments,
        orphans: account === undefined ? [] : orphansOf(account, segments, stacks, earlier),
    };
    if (earlier === undefined) {
        return catalogue;
    }
    const isIncomplete = names.length < stacks.length;
    return {
        ...catalogue,
        changes: { ...changesSince(earlier, catalogue), ...(isIncomplete ? { isIncomplete } : {}) },
    };
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
    { build, isElsewhere, ...segment }: LinkedSegment,
    shared: ReadonlyMap<number, Build>,
    account: ReadonlyMap<number, Segment> | undefined,
): CatalogueSegment {
    if (segment.id === undefined) {
        return { ...segment, ...build };
    }
    const asked = account?.get(segment.id);
    const isMissing = account !== undefined && asked === undefined && isElsewhere !== true;
    return {
        ...segment,
        ...(asked === undefined ? furtherBuild(build, shared.get(segment.id)) : toBuild(asked)),
        ...(isMissing ? { isMissing } : {}),
    };
}
