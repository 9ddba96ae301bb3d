import { hidden } from "../engine/hiddenProperties";
import { isHidden, type Properties, withoutUndefined } from "../engine/properties";
import { repeatedInOutputs } from "../engine/transport";
import type { Segment } from "../segment/Segment";
import { formerOfOthers, formerOutput } from "./formerSegments";
import type { JudgedCreate } from "./judgeCreates";
import type { PendingCreate } from "./readInterruptedStack";
import { writeStamp } from "./requestStamp";
import type { StackDeployment, StateResource } from "./StackDeployment";
import { unconfirmedId } from "./StackState";

/**
 * The state with every decision carried out and without pending operations, as `pulumi stack import` takes it; that command
 * removes all pending operations by itself. A create whose segment is undecided is kept as an unconfirmed resource.
 */
export function settleDeployment(state: StackDeployment, judged: readonly JudgedCreate[]): StackDeployment {
    const settled = judged.reduce<StateResource[]>(
        (all, each) => {
            const resource = resourceOf(each);
            return resource === undefined ? all : place(resource, each.create.resource, all);
        },
        [...(state.deployment.resources ?? [])],
    );
    return { ...state, deployment: { ...state.deployment, resources: settled, pending_operations: [] } };
}

/** Whether all that the resource refers to is in the state, before the place that the resource gets. */
export function canBePlaced(resource: StateResource, state: StackDeployment): boolean {
    const all = state.deployment.resources ?? [];
    const before = all.slice(0, indexFor(resource, all));
    const known = new Set(before.flatMap(({ urn, id }) => [urn, `${urn}::${id}`]));
    return referencesOf(resource).every((reference) => known.has(reference));
}

function referencesOf(resource: StateResource): string[] {
    const { parent, provider, deletedWith, dependencies, propertyDependencies } = resource;
    const single = [parent, provider, deletedWith].filter((each) => each !== undefined && each !== "");
    const byProperty = Object.values(propertyDependencies ?? {}).flatMap((urns) => urns ?? []);
    return [...single, ...(dependencies ?? []), ...byProperty].filter((each) => each !== undefined);
}

function resourceOf({ create, decision }: JudgedCreate): StateResource | undefined {
    const { resource, stamp, past } = create;
    switch (decision.kind) {
        case "resume":
            return finished(create, decision.segment);
        case "several": {
            const { adopt, ...echo } = echoed(resource.inputs ?? {});
            // An `adopt` in the outputs counts as used, and the user decides with it which segment to take.
            const used = past.adopted.includes(adopt) ? { adopt } : {};
            const former = formerOutput(hidden.former, formerOfOthers(past.former, stamp.definitionHash));
            const outputs = { ...echo, ...used, ...resource.outputs, ...former, [hidden.asked]: writeStamp(stamp) };
            return { ...resource, id: unconfirmedId, outputs };
        }
        case "wait":
        case "build":
            return undefined;
    }
}

/** As the provider saves a segment whose build it has not seen end: the next `pulumi up` checks it again. */
function finished({ resource, stamp, past }: PendingCreate, segment: Segment): StateResource {
    const { id, status, createdDate, processedDate } = segment;
    const former = formerOfOthers(past.former, stamp.definitionHash).filter((each) => each.id !== id);
    const known = { segmentId: id, status, createdDate, processedDate };
    const outputs = { ...echoed(resource.inputs ?? {}), ...known, ...formerOutput(hidden.former, former) };
    return { ...resource, id: String(id), initErrors: [], outputs: withoutUndefined(outputs) };
}

function echoed(inputs: Properties): Properties {
    return Object.fromEntries(
        Object.entries(inputs).filter(([key]) => !isHidden(key) || repeatedInOutputs.includes(key)),
    );
}

/** A resource that the new one replaces is deleted by the next `pulumi up`, and stands behind it in the state. */
function place(resource: StateResource, source: StateResource, all: readonly StateResource[]): StateResource[] {
    const own = all.indexOf(source);
    if (own >= 0) {
        return all.with(own, resource);
    }
    const index = indexFor(resource, all);
    const replaced = all
        .slice(index)
        .filter(({ urn, pendingReplacement }) => urn !== resource.urn || pendingReplacement !== true)
        .map((each) => (each.urn === resource.urn ? { ...each, delete: true } : each));
    return [...all.slice(0, index), resource, ...replaced];
}

function indexFor({ urn }: StateResource, all: readonly StateResource[]): number {
    const replaced = all.findIndex((each) => each.urn === urn);
    return replaced < 0 ? all.length : replaced;
}
