import { isSegmentType, typeTokens } from "../../engine/typeTokens";
import { parseUrn } from "../../engine/urn";
import { effectOf, only, type PreviewStep, stepsOf } from "./Preview";
import type { Unchanged } from "./Review";

const stackType = "pulumi:pulumi:Stack";

/**
 * Counts the segments if the preview lists every unchanged resource, otherwise the resources. The stack is a resource that
 * every preview lists; it is not counted.
 */
export function countUnchanged(steps: readonly PreviewStep[], sameCount: number): Unchanged {
    const listed = only(steps, "same");
    return listed.length >= sameCount
        ? { count: stepsOf(listed, isSegmentType).length, of: "segments" }
        : { count: sameCount - stepsOf(listed, (type) => type === stackType).length, of: "resources" };
}

/** How many resources of other packages change, by operation. */
export function countOtherChanges(steps: readonly PreviewStep[]): Record<string, number> {
    const operations = new Map<string, string>();
    for (const step of steps) {
        const isOther = !isOwnType(parseUrn(step.urn).type) && !["same", "none"].includes(effectOf(step) ?? "");
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

/** Whether a resource belongs to this package, or is the stack itself. */
function isOwnType(type: string): boolean {
    const own: readonly string[] = [...Object.values(typeTokens), stackType, "pulumi:providers:classify"];
    return own.includes(type);
}

function operationOf(step: PreviewStep): string {
    const effect = effectOf(step);
    if (effect === "replace" || step.op === "import-replacement") {
        return "replace";
    }
    return effect === "remove" ? "delete" : step.op;
}
