import { z } from "zod";
import { unreadable } from "../readSource";
import { resourceTypes } from "../resourceTypes";

const stackExport = z.object({
    deployment: z.object({
        resources: z
            .array(
                z.object({
                    urn: z.string(),
                    type: z.string(),
                    id: z.string().optional(),
                    external: z.boolean().optional(),
                    delete: z.boolean().optional(),
                }),
            )
            .nullish(),
    }),
});

/** IDs of the segments that a stack manages. */
export type ManagedSegments = ReadonlySet<number>;

/**
 * Reads the output of `pulumi stack export`. References by `.get`, and replaced segments that Pulumi has yet to remove from
 * the state, do not count as managed.
 *
 * @throws `ClassifyError` "unreadable-input" for any other text
 */
export function parseStackExport(text: string, source: string): ManagedSegments {
    const parsed = stackExport.safeParse(parseJson(text));
    if (!parsed.success) {
        throw unreadable(
            source,
            "the stack",
            "it is not what `pulumi stack export` writes",
            "Write it with `pulumi stack export --file stack.json`.",
        );
    }
    const segments = (parsed.data.deployment.resources ?? []).filter(
        (resource) => resource.type === resourceTypes.segment && resource.external !== true && resource.delete !== true,
    );
    return new Set(segments.map(({ id }) => Number(id)).filter((id) => Number.isSafeInteger(id)));
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
