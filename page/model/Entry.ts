import type {
    Build,
    Catalogue,
    CatalogueDefinition,
    CatalogueSegment,
    Declaration,
    OrphanSegment,
} from "../../provider/command/catalogue/Catalogue";

/** A segment as the page lists it: one that a stack declares, or an orphan with what is known of it. */
export interface Entry extends Build, CatalogueDefinition, Partial<Declaration> {
    readonly link: string;
    readonly isOrphan: boolean;
    readonly id?: number;
    readonly name: string;
    readonly isMissing?: true;
}

export function entryOf(segment: CatalogueSegment): Entry {
    return { ...segment, isOrphan: false };
}

export function orphanEntryOf({ formerly, ...orphan }: OrphanSegment): Entry {
    return { secrets: [], ...formerly, ...orphan, link: `orphan-${orphan.id}`, isOrphan: true };
}

/** How the page names the stack of a segment: without the project where the catalogue has only one. */
export function stackNames({ stacks }: Pick<Catalogue, "stacks">): (entry: Partial<Declaration>) => string {
    const isOneProject = new Set(stacks.map(({ project }) => project)).size === 1;
    return ({ project, stack }) => (stack === undefined ? "" : isOneProject ? stack : `${project ?? ""}/${stack}`);
}
