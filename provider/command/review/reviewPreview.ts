import { parseUrn, resourceTypes } from "../resourceTypes";
import type { Preview, PreviewStep, ResourceSnapshot } from "./Preview";
import { propertyChanges } from "./propertyChanges";
import { shownText } from "./propertyValue";
import type { NewBuild, Rebuild, Review, ReviewedSegment, Unchanged, UnfinishedSegment } from "./Review";

const operations = {
    create: ["create"],
    // A replacement is one `replace` step, and with --show-replacement-steps also the steps it is made of.
    replace: ["replace", "create-replacement"],
    update: ["update"],
    remove: ["delete", "delete-replaced", "discard", "discard-replaced"],
    same: ["same"],
    silent: ["same", "read", "read-discard", "refresh", "remove-pending-replace"],
} as const;

/** What a preview means for segments. The engine's order differs from run to run; a review's is by name. */
export function reviewPreview({ steps: unordered, isIncomplete, sameCount }: Preview): Review {
    const steps = unordered.toSorted((a, b) => compare(a.urn, b.urn));
    const segments = stepsOf(steps, resourceTypes.segment);
    const created = firstOfEach(only(segments, "create"));
    const replaced = firstOfEach(only(segments, "replace"));
    const replacedIds = new Set(replaced.map(oldId));
    return {
        isIncomplete,
        builds: created.filter((step) => !isAdoption(step)).map(newBuild),
        rebuilds: replaced.map(rebuild),
        adoptions: created.filter(isAdoption).map(adoption),
        unfinished: only(segments, "update").map(unfinished),
        removals: only(segments, "remove")
            .filter((step) => !replacedIds.has(oldId(step)))
            .map((step) => reviewed(step, step.old)),
        waits: firstOfEach(stepsOf(steps, resourceTypes.completion))
            .filter(({ op }) => !isOneOf("silent", op) && !isOneOf("remove", op))
            .map(({ urn }) => parseUrn(urn).name),
        unchanged: unchanged(steps, sameCount),
        others: countOthers(steps),
    };
}

function newBuild(step: PreviewStep): NewBuild {
    return { ...reviewed(step, step.new), definition: propertyChanges({}, inputsOf(step.new)) };
}

function rebuild(step: PreviewStep): Rebuild {
    const changes = propertyChanges(definitionOf(step.old), inputsOf(step.new), step.changed);
    const isCertain = changes.length === 0 || changes.some(({ kind }) => kind !== "unknown");
    return { ...reviewed(step, step.old), changes, isCertain };
}

function adoption(step: PreviewStep): ReviewedSegment {
    const id = shownText(step.new?.inputs["adopt"]);
    return { ...reviewed(step, step.new), ...(id === undefined ? {} : { segmentId: id }) };
}

function unfinished(step: PreviewStep): UnfinishedSegment {
    const status = shownText(step.old?.outputs["status"]);
    return { ...reviewed(step, step.old), ...(status === undefined ? {} : { status }) };
}

function reviewed(step: PreviewStep, snapshot: ResourceSnapshot | undefined): ReviewedSegment {
    const name = shownText(definitionOf(snapshot)["name"]);
    return {
        resource: parseUrn(step.urn).name,
        urn: step.urn,
        ...(name === undefined ? {} : { name }),
        ...(snapshot?.id === undefined ? {} : { segmentId: snapshot.id }),
    };
}

/** The inputs are echoed in the outputs, but outputs of a segment that was never created are not there. */
function definitionOf(snapshot: ResourceSnapshot | undefined): Readonly<Record<string, unknown>> {
    return { ...snapshot?.inputs, ...snapshot?.outputs };
}

function inputsOf(snapshot: ResourceSnapshot | undefined): Readonly<Record<string, unknown>> {
    return snapshot?.inputs ?? {};
}

function isAdoption({ new: created }: PreviewStep): boolean {
    return created?.inputs["adopt"] !== undefined && created.inputs["adopt"] !== null;
}

/** The stack itself counts as a resource, and is listed whatever else is not. */
function unchanged(steps: readonly PreviewStep[], sameCount: number): Unchanged {
    const listed = only(steps, "same");
    return listed.length >= sameCount
        ? { count: stepsOf(listed, resourceTypes.segment).length, of: "segments" }
        : { count: sameCount - stepsOf(listed, resourceTypes.stack).length, of: "resources" };
}

function countOthers(steps: readonly PreviewStep[]): Record<string, number> {
    const ours: readonly string[] = Object.values(resourceTypes);
    const others = steps.filter(({ urn, op }) => {
        const { type } = parseUrn(urn);
        return !ours.includes(type) && !isOneOf("silent", op);
    });
    const counts: Record<string, number> = {};
    for (const { op } of firstOfEach(others).toSorted((a, b) => compare(a.op, b.op))) {
        counts[op] = (counts[op] ?? 0) + 1;
    }
    return counts;
}

function stepsOf(steps: readonly PreviewStep[], type: string): PreviewStep[] {
    return steps.filter(({ urn }) => parseUrn(urn).type === type);
}

function only(steps: readonly PreviewStep[], operation: keyof typeof operations): PreviewStep[] {
    return steps.filter(({ op }) => isOneOf(operation, op));
}

function isOneOf(operation: keyof typeof operations, op: string): boolean {
    return (operations[operation] as readonly string[]).includes(op);
}

/** One step for each resource: a replacement may come in up to three. */
function firstOfEach(steps: readonly PreviewStep[]): PreviewStep[] {
    return [...new Map([...steps].reverse().map((step) => [step.urn, step])).values()].reverse();
}

function oldId({ old }: PreviewStep): string | undefined {
    return old?.id;
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
