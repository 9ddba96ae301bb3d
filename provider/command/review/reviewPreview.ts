import { isCompletionType, isSegmentType } from "../../engine/typeTokens";
import { parseUrn } from "../../engine/urn";
import { unconfirmedId } from "../../recovery/StackState";
import { countOtherChanges, countUnchanged } from "./countSteps";
import {
    byUrn,
    effectOf,
    firstOfEach,
    only,
    type Preview,
    type PreviewStep,
    type ResourceSnapshot,
    stepsOf,
} from "./Preview";
import { propertyChanges, propertyValue, shownText } from "./propertyChanges";
import { type Replacement, replacementOf } from "./replacements";
import type { Adoption, NewBuild, Rebuild, Revert, Review, ReviewedSegment, UnfinishedSegment } from "./Review";

/** The review of a preview, sorted by name, because the engine's order differs from run to run. */
export function reviewPreview({ steps: unordered, isIncomplete, sameCount }: Preview): Review {
    const steps = unordered.toSorted(byUrn);
    const segments = stepsOf(steps, isSegmentType);
    const created = firstOfEach(only(segments, "create"));
    const imported = firstOfEach(only(segments, "import"));
    const importedUrns = new Set(imported.map(({ urn }) => urn));
    // The import of another segment is a replacement too, and has a `replace` of its own.
    const replaced = firstOfEach(only(segments, "replace")).filter(({ urn }) => !importedUrns.has(urn));
    const replacedBy = (kind: Replacement["kind"]): PreviewStep[] =>
        replaced.filter((step) => replacementOf(step).kind === kind);
    const replacedIds = new Set([...replaced, ...imported].map(({ old }) => old?.id));
    const updated = only(segments, "update");
    return {
        isIncomplete,
        builds: created.filter((step) => !isAdoption(step)).map(newBuild),
        rebuilds: replacedBy("build").map(rebuild),
        reverts: replaced.flatMap(revert),
        adoptions: [...created.filter(isAdoption), ...imported, ...replacedBy("adopt")].map(adoption),
        recorded: updated
            .filter((step) => isComplete(step) && !importedUrns.has(step.urn))
            .map((step) => reviewedSegment(step, step.old)),
        unfinished: [...updated.filter((step) => !isComplete(step)), ...replacedBy("resume")]
            .toSorted(byUrn)
            .map(unfinished),
        // The old segment of a replacement can have a removal step too.
        removals: only(segments, "remove")
            .filter((step) => !replacedIds.has(step.old?.id))
            .map((step) => ({ ...reviewedSegment(step, step.old), isReplaced: step.op === "delete-replaced" })),
        waits: firstOfEach(stepsOf(steps, isCompletionType))
            .filter((step) => isUpdated(step) && waits(step))
            .map(({ urn }) => parseUrn(urn).name),
        unchanged: countUnchanged(steps, sameCount),
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
    const replacement = replacementOf(step);
    return replacement.kind === "revert"
        ? [{ ...reviewedSegment(step, step.old), formerId: replacement.formerId }]
        : [];
}

/** A stream of events does not say which segment the option `import` names. */
function adoption(step: PreviewStep): Adoption {
    const { importId, id = importId, inputs = {} } = step.new ?? {};
    const segmentId = id ?? shownText(inputs["adopt"]);
    const replacedId = reviewedSegment(step, step.old).segmentId;
    return {
        ...reviewedSegment(step, step.new),
        ...(segmentId === undefined ? {} : { segmentId }),
        ...(replacedId === undefined ? {} : { replacedId }),
    };
}

function unfinished(step: PreviewStep): UnfinishedSegment {
    const status = shownText(step.old?.outputs["status"]);
    // A request without a segment ID is resumed in any case. Of a failed build, only the status is checked.
    const isResumed = step.old?.id === unconfirmedId || (status !== "failed" && waits(step));
    return { ...reviewedSegment(step, step.old), ...(status === undefined ? {} : { status }), isResumed };
}

function isUpdated(step: PreviewStep): boolean {
    const effect = effectOf(step);
    return effect === "create" || effect === "update" || effect === "replace";
}

/** Without a wait, the update checks the status of each unfinished segment once. */
function waits(step: PreviewStep): boolean {
    return inputsOf(step.new)["waitForCompletion"] !== false;
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
