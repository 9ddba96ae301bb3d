import { isSegmentType, typeTokens } from "../engine/typeTokens";
import { definitionHash } from "../segment/meaning";
import { type Past, pastInState } from "./Past";
import { stackStateOf } from "./parseStackState";
import { type RequestStamp, stampOf } from "./requestStamp";
import {
    parseStackDeployment,
    type PendingOperation,
    type StackDeployment,
    type StateResource,
} from "./StackDeployment";
import { type OwnedSegment, type StackState, unconfirmedId } from "./StackState";

/** A create that a killed run left, with all that is needed to finish it in the state. */
export interface PendingCreate {
    /** The pending operation's resource, or the resource that was saved without its segment. */
    readonly resource: StateResource;
    readonly name: string;
    /** Of the first request for this definition. A run that was killed after another one asked no earlier than that. */
    readonly stamp: RequestStamp;
    readonly past: Past;
}

/** What a killed run left in a stack. */
export interface InterruptedStack {
    readonly deployment: StackDeployment;
    /** When the state was last saved; milliseconds since 1970. */
    readonly savedAt: number | undefined;
    readonly owned: readonly OwnedSegment[];
    /** One for each resource. */
    readonly creates: readonly PendingCreate[];
    /** Operations that only `pulumi up` or a person can settle: those of other packages, and requests without a stamp or a readable name. */
    readonly others: readonly PendingOperation[];
}

const ownTypes: readonly string[] = Object.values(typeTokens);

/** Undefined for a text that `pulumi stack export` did not write. */
export function readInterruptedStack(text: string): InterruptedStack | undefined {
    const deployment = parseStackDeployment(text);
    if (deployment === undefined) {
        return undefined;
    }
    const state = stackStateOf(deployment);
    const resources = deployment.deployment.resources ?? [];
    const operations = deployment.deployment.pending_operations ?? [];
    const begun = [
        ...resources.filter(({ id, delete: isReplaced }) => id === unconfirmedId && isReplaced !== true),
        ...operations.filter(isSegmentCreate).map(({ resource }) => resource),
    ].filter((resource) => isInterrupted(resource, state, resources));
    const readable = begun.flatMap((resource) => toCreate(resource, state));
    const known = new Set(readable.map(({ resource }) => resource));
    return {
        deployment,
        savedAt: state.savedAt,
        owned: state.owned,
        creates: [...new Set(readable.map(({ resource }) => resource.urn))].flatMap((urn) => lastOf(urn, readable)),
        others: operations.filter(
            ({ resource }) => !ownTypes.includes(resource.type) || (begun.includes(resource) && !known.has(resource)),
        ),
    };
}

function isSegmentCreate({ type, resource }: PendingOperation): boolean {
    return type === "creating" && isSegmentType(resource.type);
}

/** An earlier version of this package wrote no stamps: its request is settled where a resource has what it asked for. */
function isInterrupted(resource: StateResource, { interrupted }: StackState, all: readonly StateResource[]): boolean {
    const stamp = stampOf(resource);
    const isOpen = interrupted.some(
        (create) => create.urn === resource.urn && create.stamp?.askedAt === stamp?.askedAt,
    );
    return isOpen && (stamp !== undefined || !all.some((each) => isAnswerTo(each, resource)));
}

function isAnswerTo({ urn, id, inputs = {} }: StateResource, asked: StateResource): boolean {
    return urn === asked.urn && Number(id) > 0 && definitionHash(inputs) === definitionHash(asked.inputs ?? {});
}

function toCreate(resource: StateResource, state: StackState): PendingCreate[] {
    const stamp = stampOf(resource);
    const name = resource.inputs?.["name"];
    return stamp === undefined || typeof name !== "string"
        ? []
        : [{ resource, name: name.trim(), stamp, past: pastInState(resource.urn, state) }];
}

/** What was asked for last is what the program declares; earlier runs may have sent the same request. */
function lastOf(urn: string, creates: readonly PendingCreate[]): PendingCreate[] {
    const ofUrn = creates
        .filter(({ resource }) => resource.urn === urn)
        .sort((a, b) => a.stamp.askedAt - b.stamp.askedAt);
    const last = ofUrn.at(-1);
    const first = ofUrn.find(({ stamp }) => stamp.definitionHash === last?.stamp.definitionHash);
    return last === undefined || first === undefined ? [] : [{ ...last, stamp: first.stamp }];
}
