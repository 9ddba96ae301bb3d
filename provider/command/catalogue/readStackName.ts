import { parseUrn } from "../../engine/urn";
import type { StackExport } from "../stack/parseStackExport";
import type { CatalogueStack } from "./Catalogue";

/** The export of a stack, and the name that `--stack` gives it: `[[organisation/][project/]]stack`. */
export type NamedExport = StackExport & { readonly requestedName?: string };

type StackName = Pick<CatalogueStack, "project" | "stack">;

/**
 * Which stack an export is of, going by its resources. After `pulumi destroy` it has none: then by the name that it was
 * requested with, and by the stacks of the earlier catalogue if that name has no project.
 *
 * @returns undefined if none of these says it
 */
export function readStackName(
    { resources, creating, savedDate, requestedName }: NamedExport,
    earlier: readonly StackName[],
): CatalogueStack | undefined {
    const [first] = [...resources, ...creating];
    const name = first === undefined ? requestedStack(requestedName, earlier) : parseUrn(first.urn);
    return (
        name && {
            project: name.project,
            stack: name.stack,
            ...(savedDate === undefined ? {} : { savedDate }),
        }
    );
}

function requestedStack(name: string | undefined, earlier: readonly StackName[]): StackName | undefined {
    const [stack, project, organisation] = (name ?? "").split("/").reverse();
    if (stack !== undefined && project !== undefined && organisation !== undefined) {
        return { project, stack };
    }
    const [match, ...others] = earlier.filter((each) => each.stack === stack);
    return others.length === 0 ? match : undefined;
}
