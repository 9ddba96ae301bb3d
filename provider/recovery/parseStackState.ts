import { hidden } from "../engine/hiddenProperties";
import { isCompletionType, isSegmentType } from "../engine/typeTokens";
import { definitionProperties } from "../segment/definition";
import { definitionHash } from "../segment/meaning";
import { formerSegmentsIn } from "./formerSegments";
import { stampOf } from "./requestStamp";
import { parseStackDeployment, type StackDeployment, type StateResource } from "./StackDeployment";
import { type InterruptedCreate, type OwnedSegment, type StackState, unconfirmedId } from "./StackState";

/** What `pulumi stack export` wrote, as far as segments are concerned; undefined for any other text. */
export function parseStackState(text: string): StackState | undefined {
    const parsed = parseStackDeployment(text);
    return parsed === undefined ? undefined : stackStateOf(parsed);
}

/** What a state says of segments. */
export function stackStateOf({ deployment }: StackDeployment): StackState {
    const { manifest, resources, pending_operations: operations } = deployment;
    const segments = (resources ?? []).filter((resource) => isSegmentType(resource.type) && resource.external !== true);
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
            .filter(({ type }) => isCompletionType(type))
            .flatMap(({ outputs }) => formerSegmentsIn(outputs ?? {}, hidden.removed)),
        savedAt: manifest?.time === undefined ? undefined : Date.parse(manifest.time),
        owned,
        interrupted: begun
            .filter(({ type }) => isSegmentType(type))
            .map(toInterrupted)
            .filter((create) => !isSettled(create, owned)),
    };
}

function toOwned(resource: StateResource): OwnedSegment[] {
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
function hashOf({ inputs = {} }: StateResource): string | undefined {
    const isEncrypted = definitionProperties.some((property) => {
        const value = inputs[property];
        return typeof value === "object" && value !== null && !Array.isArray(value);
    });
    return isEncrypted ? undefined : definitionHash(inputs);
}

function toInterrupted(resource: StateResource): InterruptedCreate {
    return { urn: resource.urn, stamp: stampOf(resource), ...pastOf(resource) };
}

function pastOf({ outputs = {} }: StateResource): Pick<OwnedSegment, "former" | "adopt"> {
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
