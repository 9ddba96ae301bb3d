import { typeTokens } from "../../engine/typeTokens";
import { parseUrn } from "../../engine/urn";
import type { StateResource } from "../../recovery/StackDeployment";
import { hasExplicitProvider, managedSegments, segmentIdOf, type StackExport } from "../stack/parseStackExport";
import type { Build, CatalogueDefinition, Declaration } from "./Catalogue";
import { readOwnBuild } from "./readBuilds";
import { readDefinition } from "./readDefinition";

/** A segment as a stack declares it, before the account is asked and links are given. */
export interface DeclaredSegment extends Declaration, CatalogueDefinition {
    readonly id?: number;
    readonly name: string;
    readonly build: Build;
    /** An explicit provider may have it in another account. */
    readonly isElsewhere?: true;
}

/** The segments that a stack manages, and those whose first creation is under way or was interrupted. */
export function readDeclarations(stack: StackExport): DeclaredSegment[] {
    const managed = managedSegments(stack);
    const known = new Set(managed.map(({ urn }) => urn));
    const created = managedSegments({ resources: stack.creating }).filter(({ urn }) => !known.has(urn));
    const creating = new Map(created.map((resource) => [resource.urn, resource]));
    return [
        ...managed.map((resource) => declaredSegment(resource, readOwnBuild(resource))),
        ...[...creating.values()].map((resource) => declaredSegment(resource, { status: "unknown" })),
    ];
}

function declaredSegment(resource: StateResource, build: Build): DeclaredSegment {
    const { project, stack, parents, name } = parseUrn(resource.urn);
    const id = segmentIdOf(resource);
    const library = libraryOf(resource);
    return {
        project,
        stack,
        resource: name,
        ...(parents === "" ? {} : { parents }),
        ...(library === undefined ? {} : { library }),
        key: library !== undefined && name.startsWith(`${library}-`) ? name.slice(library.length + 1) : name,
        ...(id === undefined ? {} : { id }),
        ...readDefinition(resource),
        name: readDefinition(resource).name ?? name,
        build,
        ...(hasExplicitProvider(resource) ? { isElsewhere: true } : {}),
    };
}

function libraryOf({ parent }: StateResource): string | undefined {
    const { type, name } = parseUrn(parent ?? "");
    return type === typeTokens.library ? name : undefined;
}
