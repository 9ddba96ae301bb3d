import { z } from "zod";
import { parseUrn } from "../../engine/urn";
import { unreadable } from "../readSource";
import { isSegmentType } from "../resourceTypes";

const properties = z.record(z.string(), z.unknown()).nullish();

const resource = z.object({
    urn: z.string(),
    type: z.string(),
    id: z.string().optional(),
    parent: z.string().optional(),
    provider: z.string().optional(),
    external: z.boolean().optional(),
    delete: z.boolean().optional(),
    inputs: properties,
    outputs: properties,
});

const stackExport = z.object({
    deployment: z.object({
        manifest: z.object({ time: z.string().optional() }).nullish(),
        resources: z.array(resource).nullish(),
        pending_operations: z.array(z.object({ resource, type: z.string() })).nullish(),
    }),
});

/** A resource of a stack's state, as `pulumi stack export` writes it. */
export type ExportedResource = z.infer<typeof resource>;

/** What `pulumi stack export` tells of a stack. */
export interface StackExport {
    readonly resources: readonly ExportedResource[];
    /** Resources whose creation is under way, or was under way when a run was killed. */
    readonly creating: readonly ExportedResource[];
    /** When the state was last saved; ISO 8601. */
    readonly savedDate?: string;
}

/**
 * Reads what `pulumi stack export` wrote.
 *
 * @throws `ClassifyError` "unreadable-input" for anything else.
 */
export function parseStackExport(text: string, source: string): StackExport {
    const parsed = stackExport.safeParse(parseJson(text));
    if (!parsed.success) {
        throw unreadable(
            source,
            "the stack",
            "it is not what `pulumi stack export` writes",
            "Write it with `pulumi stack export --file stack.json`.",
        );
    }
    const { manifest, resources, pending_operations: operations } = parsed.data.deployment;
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
export function managedSegments({ resources }: Pick<StackExport, "resources">): ExportedResource[] {
    return resources.filter((each) => isSegmentType(each.type) && each.external !== true && each.delete !== true);
}

/** The segment ID of a resource; undefined where it has none yet. */
export function segmentIdOf({ id }: ExportedResource): number | undefined {
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
export function hasExplicitProvider({ provider = "" }: ExportedResource): boolean {
    return provider !== "" && !parseUrn(provider).name.startsWith("default");
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
