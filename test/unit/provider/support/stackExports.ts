import { typeTokens } from "../../../../provider/engine/typeTokens";
import { writeStamp } from "../../../../provider/recovery/requestStamp";
import { definitionHash } from "../../../../provider/segment/meaning";

export type Json = Readonly<Record<string, unknown>>;

const stackUrn = "urn:pulumi:dev::audiences::pulumi:pulumi:Stack::audiences-dev";
const providerUrn = "urn:pulumi:dev::audiences::pulumi:providers:pulumi-nodejs::default";
export const providerText = 'exports.handler=require("pulumi-classify/dynamic").segment';

export function segmentUrn(name: string, type: string = typeTokens.segment): string {
    return `urn:pulumi:dev::audiences::${type}::${name}`;
}

/** A segment's resource as the engine saves it before create. */
export function declared(
    name: string,
    {
        askedAt,
        type = typeTokens.segment,
        ...definition
    }: Json & { readonly askedAt?: number; readonly type?: string } = {},
): Json & { readonly urn: string; readonly inputs: Json } {
    const inputs = { name: "Snowblower Buyers", prompt: `People who look for ${name}`, ...definition };
    const stamp =
        askedAt === undefined ? {} : { __asked: writeStamp({ askedAt, definitionHash: definitionHash(inputs) }) };
    return {
        urn: segmentUrn(name, type),
        custom: true,
        type,
        inputs: { __provider: providerText, __urn: `dev::audiences::::${name}`, ...stamp, ...inputs },
        parent: stackUrn,
        provider: `${providerUrn}::p1`,
        propertyDependencies: { name: [], prompt: [] },
    };
}

/** The same with its segment. */
export function created(name: string, id: number, definition: Parameters<typeof declared>[1] = {}): Json {
    const resource = declared(name, definition);
    return { ...resource, id: String(id), outputs: { ...resource.inputs, segmentId: id, status: "complete" } };
}

export function creating(resource: Json): Json {
    return { resource, type: "creating" };
}

/** What `pulumi stack export` prints. */
export function stackExport(savedAt: number, resources: readonly Json[], operations: readonly Json[] = []): string {
    return JSON.stringify({
        version: 3,
        deployment: {
            manifest: { time: new Date(savedAt).toISOString(), magic: "m", version: "v3.259.0" },
            secrets_providers: { type: "passphrase", state: { salt: "s" } },
            resources: [
                { urn: stackUrn, custom: false, type: "pulumi:pulumi:Stack" },
                { urn: providerUrn, custom: true, id: "p1", type: "pulumi:providers:pulumi-nodejs" },
                ...resources,
            ],
            ...(operations.length === 0 ? {} : { pending_operations: operations }),
            metadata: {},
        },
    });
}
