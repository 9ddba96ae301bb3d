import { isSegmentType } from "../../engine/typeTokens";
import { type ClockDifference, possibleSegments } from "../../recovery/lostRequest";
import { stampOf } from "../../recovery/requestStamp";
import type { StateResource } from "../../recovery/StackDeployment";
import { unconfirmedId } from "../../recovery/StackState";
import type { Segment } from "../../segment/Segment";
import { propertyValue, shownText } from "../review/propertyChanges";
import { segmentIdOf, type StackExport } from "./parseStackExport";

/** A request whose segment the state does not have: its update is running, or was killed. */
export interface PendingRequest {
    /** Undefined where the name is a secret. */
    readonly name: string | undefined;
    /** Milliseconds since 1970. Undefined for a request of version 0.1.0. */
    readonly askedAt: number | undefined;
}

export function pendingRequests({ resources, creating }: StackExport): PendingRequest[] {
    const answered = new Map<string, number>();
    for (const resource of resources) {
        if (isSegmentType(resource.type) && segmentIdOf(resource) !== undefined) {
            answered.set(resource.urn, Math.max(answered.get(resource.urn) ?? 0, stampOf(resource)?.askedAt ?? 0));
        }
    }
    return [...resources.filter(({ id }) => id === unconfirmedId), ...creating]
        .filter(({ type }) => isSegmentType(type))
        .map((resource) => ({ urn: resource.urn, name: nameOf(resource), askedAt: stampOf(resource)?.askedAt }))
        .filter((request) => !isAnswered(request.askedAt, answered.get(request.urn)));
}

/** Pulumi keeps the operation of a killed run until a refresh, although a later run has created the resource. */
function isAnswered(asked: number | undefined, answered: number | undefined): boolean {
    return answered !== undefined && answered >= (asked ?? 0);
}

/** Undefined where it is a secret. */
function nameOf({ inputs, outputs }: StateResource): string | undefined {
    return propertyValue(outputs?.["name"]).kind === "secret" ? undefined : shownText(inputs?.["name"]);
}

/** Whether one of the requests, by its name and time, may have built the segment. */
export function isRequested(segment: Segment, requests: readonly PendingRequest[], clocks: ClockDifference): boolean {
    return requests.some(
        ({ name, askedAt: sentAfter }) =>
            name !== undefined && sentAfter !== undefined && fits(segment, { name, sentAfter }, clocks),
    );
}

/** Whether one of the requests with a secret name may have built the segment. All that is known of them is the time. */
export function isSecretlyRequested(
    segment: Segment,
    requests: readonly PendingRequest[],
    clocks: ClockDifference,
): boolean {
    return requests.some(
        ({ name, askedAt: sentAfter = 0 }) =>
            name === undefined && fits(segment, { name: segment.name, sentAfter }, clocks),
    );
}

function fits(
    segment: Segment,
    request: { readonly name: string; readonly sentAfter: number },
    clocks: ClockDifference,
): boolean {
    const lost = { ...request, sentBefore: Number.POSITIVE_INFINITY, knownBefore: [] };
    return possibleSegments(lost, [segment], () => false, clocks).length > 0;
}
