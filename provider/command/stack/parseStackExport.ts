import { isSegmentType } from "../../engine/typeTokens";
import { parseUrn } from "../../engine/urn";
import { parseStackDeployment, type StateResource } from "../../recovery/StackDeployment";
import { unreadable } from "../readSource";

/** What `pulumi stack export` tells of a stack. */
export interface StackExport {
    readonly resources: readonly StateResource[];
    /** Resources whose creation is under way, or was under way when a run was killed. */
    readonly creating: readonly StateResource[];
    /** When the state was last saved; ISO 8601. */
    readonly savedDate?: string;
}

/**
 * Reads what `pulumi stack export` wrote.
 *
 * @throws `ClassifyError` "unreadable-input" for anything else.
 */
export function parseStackExport(text: string, source: string): StackExport {
    const parsed = parseStackDeployment(text);
    if (parsed === undefined) {
        throw unreadable(
            source,
            "the stack",
            "it is not what `pulumi stack export` writes",
            "Write it with `pulumi stack export --file stack.json`.",
        );
    }
    const { manifest, resources, pending_operations: operations } = parsed.deployment;
    return {
        resources: resources ?? [],
        creating: (operations ?? []).filter(({ type }) => type === "creating").map((operation) => operation.resource),
        ...(manifest?.time === undefined ? {} : { savedDate: manifest.time }),
    };
}

/**
 * The segments that a stack manages. References by `.get` and old segments that only wait for their removal from the
 * state are not managed.
 */
export function managedSegments({ resources }: Pick<StackExport, "resources">): StateResource[] {
    return resources.filter((each) => isSegmentType(each.type) && each.external !== true && each.delete !== true);
}

/** The segment ID of a resource; undefined where it has none yet. */
export function segmentIdOf({ id }: StateResource): number | undefined {
    const segmentId = Number(id);
    return Number.isSafeInteger(segmentId) && segmentId > 0 ? segmentId : undefined;
}

/** IDs of the managed segments in the account of the stack. An explicit provider may have another account. */
export function idsInAccount(stack: Pick<StackExport, "resources">): number[] {
    return managedSegments(stack).flatMap((resource) =>
        hasExplicitProvider(resource) ? [] : (segmentIdOf(resource) ?? []),
    );
}

/** The engine names the provider of a program that declares none `default`, with its version where it has one. */
export function hasExplicitProvider({ provider = "" }: StateResource): boolean {
    return provider !== "" && !parseUrn(provider).name.startsWith("default");
}
