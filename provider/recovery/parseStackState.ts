import { z } from "zod";
import { hidden } from "../engine/hiddenProperties";
import { typeTokens } from "../engine/typeTokens";
import { definitionProperties } from "../segment/definition";
import { definitionHash } from "../segment/meaning";
import { formerSegmentsIn } from "./formerSegments";
import { parseStamp, type RequestStamp } from "./requestStamp";
import { type InterruptedCreate, type OwnedSegment, type StackState, unconfirmedId } from "./StackState";

const properties = z.record(z.string(), z.unknown()).optional();

const resourceSchema = z.object({
    urn: z.string(),
    type: z.string(),
    id: z.string().optional(),
    external: z.boolean().optional(),
    inputs: properties,
    outputs: properties,
});

const exportSchema = z.object({
    deployment: z.object({
        manifest: z.object({ time: z.string().optional() }).optional(),
        resources: z.array(resourceSchema).nullish(),
        pending_operations: z.array(z.object({ resource: resourceSchema, type: z.string() })).nullish(),
    }),
});

type Resource = z.infer<typeof resourceSchema>;

/** What `pulumi stack export` wrote, as far as segments are concerned; undefined for any other text. */
export function parseStackState(text: string): StackState | undefined {
    const parsed = exportSchema.safeParse(parseJson(text));
    if (!parsed.success) {
        return undefined;
    }
    const { manifest, resources, pending_operations: operations } = parsed.data.deployment;
    const segments = (resources ?? []).filter((resource) => isSegment(resource) && resource.external !== true);
    const owned = segments.flatMap((segment) => toOwned(segment));
    const begun = [
        ...segments.filter(({ id }) => id === unconfirmedId),
        ...(operations ?? []).flatMap(({ type, resource }) => (type === "creating" ? [resource] : [])),
    ];
    return {
        urns: new Set(
            [...(resources ?? []), ...(operations ?? []).map(({ resource }) => resource)].map(({ urn }) => urn),
        ),
        removed: (resources ?? [])
            .filter(isCompletion)
            .flatMap(({ outputs }) => formerSegmentsIn(outputs ?? {}, hidden.removed)),
        savedAt: manifest?.time === undefined ? undefined : Date.parse(manifest.time),
        owned,
        interrupted: begun
            .filter(isSegment)
            .map(toInterrupted)
            .filter((create) => !isSettled(create, owned)),
    };
}

function isSegment({ type }: Resource): boolean {
    return type === typeTokens.segment || type === typeTokens.pluginSegment;
}

function isCompletion({ type }: Resource): boolean {
    return type === typeTokens.completion || type === typeTokens.pluginCompletion;
}

function toOwned(resource: Resource): OwnedSegment[] {
    const id = Number(resource.id);
    const { urn, outputs } = resource;
    const stamp = stampOf(resource);
    const owned: OwnedSegment = {
        urn,
        id,
        stamp,
        definitionHash: stamp?.definitionHash ?? hashOf(resource),
        createdAt: typeof outputs?.["createdDate"] === "string" ? Date.parse(outputs["createdDate"]) : undefined,
        ...pastOf(resource),
    };
    return Number.isSafeInteger(id) && id > 0 ? [owned] : [];
}

/** An earlier version of this package left no stamp. An encrypted value has no meaning to compare. */
function hashOf({ inputs = {} }: Resource): string | undefined {
    const isEncrypted = definitionProperties.some((property) => {
        const value = inputs[property];
        return typeof value === "object" && value !== null && !Array.isArray(value);
    });
    return isEncrypted ? undefined : definitionHash(inputs);
}

function toInterrupted(resource: Resource): InterruptedCreate {
    return { urn: resource.urn, stamp: stampOf(resource), ...pastOf(resource) };
}

function pastOf({ outputs = {} }: Resource): Pick<OwnedSegment, "former" | "adopt"> {
    const { adopt } = outputs;
    return {
        former: formerSegmentsIn(outputs, hidden.former),
        adopt: typeof adopt === "number" ? adopt : undefined,
    };
}

/** Pulumi keeps the operation of a killed run until a refresh clears it, although a later run has created the resource. */
function isSettled({ urn, stamp }: InterruptedCreate, owned: readonly OwnedSegment[]): boolean {
    return owned.some(
        (segment) => segment.urn === urn && stamp !== undefined && (segment.stamp?.askedAt ?? 0) >= stamp.askedAt,
    );
}

/** An unconfirmed resource keeps the stamp of the first request in its outputs. */
function stampOf({ inputs, outputs }: Resource): RequestStamp | undefined {
    return parseStamp(outputs?.[hidden.asked]) ?? parseStamp(inputs?.[hidden.asked]);
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
