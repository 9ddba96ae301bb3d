import { z } from "zod";

const properties = z.record(z.string(), z.unknown());

const resource = z.looseObject({
    urn: z.string(),
    type: z.string(),
    id: z.string().optional(),
    delete: z.boolean().optional(),
    external: z.boolean().optional(),
    pendingReplacement: z.boolean().optional(),
    parent: z.string().optional(),
    provider: z.string().optional(),
    dependencies: z.array(z.string()).nullish(),
    propertyDependencies: z.record(z.string(), z.array(z.string()).nullable()).nullish(),
    deletedWith: z.string().optional(),
    inputs: properties.optional(),
    outputs: properties.optional(),
});

const operation = z.looseObject({ resource, type: z.string() });

const stackExport = z.looseObject({
    deployment: z.looseObject({
        manifest: z.looseObject({ time: z.string().optional() }).nullish(),
        resources: z.array(resource).nullish(),
        pending_operations: z.array(operation).nullish(),
    }),
});

/** A resource as the engine saves it. Fields that are not named here are kept as they are. */
export type StateResource = z.infer<typeof resource>;

/** What the engine was doing to a resource when the state was last saved. */
export type PendingOperation = z.infer<typeof operation>;

/** All that `pulumi stack export` writes, so that it can be changed and written back. `manifest.time` is when the state was saved. */
export type StackDeployment = z.infer<typeof stackExport>;

/** Undefined for a text that `pulumi stack export` did not write. */
export function parseStackDeployment(text: string): StackDeployment | undefined {
    try {
        return stackExport.safeParse(JSON.parse(text)).data;
    } catch {
        return undefined;
    }
}
