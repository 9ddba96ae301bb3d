import { parseUrn } from "../../engine/urn";
import { isOwnType } from "../resourceTypes";
import type { PreviewStep } from "./Preview";
import { isOneOf } from "./selectSteps";

/** How many resources of other packages change, by operation. */
export function countOtherChanges(steps: readonly PreviewStep[]): Record<string, number> {
    const operations = new Map<string, string>();
    for (const step of steps) {
        const isOther = !isOwnType(parseUrn(step.urn).type) && !isOneOf("silent", step);
        // A replacement also deletes, before or after.
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
