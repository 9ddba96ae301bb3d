import { hidden } from "../../engine/hiddenProperties";
import { parseUrn } from "../../engine/urn";
import { formerSegmentsIn } from "../../recovery/formerSegments";
import { parseStamp } from "../../recovery/requestStamp";
import { unconfirmedId } from "../../recovery/StackState";
import { isCompletionType, isOwnType, isSegmentType, resourceTypes } from "../resourceTypes";
import {
    byUrn,
    firstOfEach,
    isOneOf,
    only,
    type Preview,
    type PreviewStep,
    type ResourceSnapshot,
    stepsOf,
} from "./Preview";
import { propertyChanges, propertyValue, shownText } from "./propertyChanges";
import type { NewBuild, Rebuild, Revert, Review, ReviewedSegment, Unchanged, UnfinishedSegment } from "./Review";

/** The review of a preview, sorted by name, because the engine's order differs from run to run. */
export function reviewPreview({ steps: unordered, isIncomplete, sameCount }: Preview): Review {
    const steps = unordered.toSorted(byUrn);
    const segments = stepsOf(steps, isSegmentType);
    const created = firstOfEach(only(segments, "create"));
    const replaced = firstOfEach(only(segments, "replace"));
    const replacedIds = new Set(replaced.map(({ old }) => old?.id));
    const updated = only(segments, "update");
    const imported = firstOfEach(only(segments, "import"));
    const importedUrns = new Set(imported.map(({ urn }) => urn));
    return {
        isIncomplete,
        builds: created.filter((step) => !isAdoption(step)).map(newBuild),
        rebuilds: replaced.filter((step) => !isResumed(step) && formerIdOf(step) === undefined).map(rebuild),
        reverts: replaced.filter((step) => !isResumed(step)).flatMap(revert),
        adoptions: [
            ...created.filter(isAdoption).map(adoption),
            ...imported.map((step) => reviewedSegment(step, step.new)),
        ],
        recorded: updated
            .filter((step) => isComplete(step) && !importedUrns.has(step.urn))
            .map((step) => reviewedSegment(step, step.old)),
        unfinished: [...updated.filter((step) => !isComplete(step)), ...replaced.filter(isResumed)]
            .toSorted(byUrn)
            .map(unfinished),
        // The old segment of a replacement can have a removal step too.
        removals: only(segments, "remove")
            .filter((step) => !replacedIds.has(step.old?.id))
            .map((step) => reviewedSegment(step, step.old)),
        waits: firstOfEach(stepsOf(steps, isCompletionType))
            .filter(({ op }) => op !== "same" && op !== "delete")
            .map(({ urn }) => parseUrn(urn).name),
        unchanged: unchanged(steps, sameCount),
        others: countOtherChanges(steps),
    };
}

function newBuild(step: PreviewStep): NewBuild {
    return { ...reviewedSegment(step, step.new), definition: propertyChanges({}, inputsOf(step.new)) };
}

function rebuild(step: PreviewStep): Rebuild {
    const changes = propertyChanges(definitionOf(step.old), inputsOf(step.new), step.changed);
    const isCertain = changes.length === 0 || changes.some(({ kind }) => kind !== "unknown");
    return { ...reviewedSegment(step, step.old), changes, isCertain };
}

function revert(step: PreviewStep): Revert[] {
    const formerId = formerIdOf(step);
    return formerId === undefined ? [] : [{ ...reviewedSegment(step, step.old), formerId: String(formerId) }];
}

/** The ID of the resource's earlier segment that was built from the new definition; undefined if there is none. */
function formerIdOf({ old, new: created }: PreviewStep): number | undefined {
    const hash = parseStamp(created?.inputs[hidden.asked])?.definitionHash;
    const former = formerSegmentsIn(old?.outputs ?? {}, hidden.former);
    return former.find(({ definitionHash }) => definitionHash === hash)?.id;
}

/** The state has a request, but no segment ID. The update searches for the segment before it sends another request. */
function isResumed({ old }: PreviewStep): boolean {
    return old?.id === unconfirmedId;
}

function adoption(step: PreviewStep): ReviewedSegment {
    const id = shownText(step.new?.inputs["adopt"]);
    return { ...reviewedSegment(step, step.new), ...(id === undefined ? {} : { segmentId: id }) };
}

function unfinished(step: PreviewStep): UnfinishedSegment {
    const status = shownText(step.old?.outputs["status"]);
    return { ...reviewedSegment(step, step.old), ...(status === undefined ? {} : { status }) };
}

/** @param snapshot the side of the step, old or new, whose segment the review shows */
function reviewedSegment(step: PreviewStep, snapshot: ResourceSnapshot | undefined): ReviewedSegment {
    const isSecret = [step.old, step.new].some((side) => propertyValue(definitionOf(side)["name"]).kind === "secret");
    const name = isSecret ? undefined : shownText(definitionOf(snapshot)["name"]);
    const id = snapshot?.id === unconfirmedId ? undefined : snapshot?.id;
    return {
        resource: parseUrn(step.urn).name,
        urn: step.urn,
        ...(name === undefined ? {} : { name }),
        ...(id === undefined ? {} : { segmentId: id }),
    };
}

/** Outputs override inputs. A refresh drops the secret marks of outputs, so a secret input overrides its output. */
function definitionOf(snapshot: ResourceSnapshot | undefined): Readonly<Record<string, unknown>> {
    const inputs = inputsOf(snapshot);
    const secrets = Object.entries(inputs).filter(([, value]) => propertyValue(value).kind === "secret");
    return { ...inputs, ...snapshot?.outputs, ...Object.fromEntries(secrets) };
}

function inputsOf(snapshot: ResourceSnapshot | undefined): Readonly<Record<string, unknown>> {
    return snapshot?.inputs ?? {};
}

function isAdoption({ new: created }: PreviewStep): boolean {
    return created?.inputs["adopt"] !== undefined && created.inputs["adopt"] !== null;
}

/** Whether the update has no build to wait for. It then only records what the program declares. */
function isComplete({ old }: PreviewStep): boolean {
    return old?.outputs["status"] === "complete";
}

/**
 * Counts the segments if the preview lists every unchanged resource, otherwise the resources. The stack is a resource that
 * every preview lists; it is not counted.
 */
function unchanged(steps: readonly PreviewStep[], sameCount: number): Unchanged {
    const listed = only(steps, "same");
    return listed.length >= sameCount
        ? { count: stepsOf(listed, isSegmentType).length, of: "segments" }
        : { count: sameCount - stepsOf(listed, (type) => type === resourceTypes.stack).length, of: "resources" };
}

/** How many resources of other packages change, by operation. */
function countOtherChanges(steps: readonly PreviewStep[]): Record<string, number> {
    const operations = new Map<string, string>();
    for (const step of steps) {
        const isOther = !isOwnType(parseUrn(step.urn).type) && !isOneOf("silent", step);
        // The steps of a replacement include a deletion, before or after the `replace`; it is not counted.
        if (isOther && operations.get(step.urn) !== "replace") {
            operations.set(step.urn, operationOf(step));
        }
    }
    const counts: Record<string, number> = {};
    for (const operation of [...operations.values()].sort()) {
        counts[operation] = (counts[operation] ?? 0) + 1;
    }
    return counts;
}

function operationOf(step: PreviewStep): string {
    if (isOneOf("replace", step)) {
        return "replace";
    }
    return isOneOf("remove", step) ? "delete" : step.op;
}
