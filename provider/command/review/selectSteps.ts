import { parseUrn } from "../../engine/urn";
import type { PreviewStep } from "./Preview";

/** The engine's operations, by what they come to. */
const operations = {
    create: ["create"],
    /** A replacement is a `replace`, and in some previews also the steps that it is made of. */
    replace: ["replace", "create-replacement"],
    update: ["update"],
    import: ["import"],
    remove: ["delete", "delete-replaced"],
    same: ["same"],
    /** Nothing that changes anything; a discard forgets a mere reference. */
    silent: ["same", "read", "read-replacement", "discard", "discard-replaced", "refresh", "remove-pending-replace"],
} as const satisfies Record<string, readonly string[]>;

export type Operation = keyof typeof operations;

export function isOneOf(operation: Operation, { op }: PreviewStep): boolean {
    const ops: readonly string[] = operations[operation];
    return ops.includes(op);
}

export function only(steps: readonly PreviewStep[], operation: Operation): PreviewStep[] {
    return steps.filter((step) => isOneOf(operation, step));
}

export function stepsOf(steps: readonly PreviewStep[], isOfType: (type: string) => boolean): PreviewStep[] {
    return steps.filter(({ urn }) => isOfType(parseUrn(urn).type));
}

/** One step for each resource. */
export function firstOfEach(steps: readonly PreviewStep[]): PreviewStep[] {
    return [...new Map([...steps].reverse().map((step) => [step.urn, step])).values()].reverse();
}

export function byUrn(a: PreviewStep, b: PreviewStep): number {
    return a.urn < b.urn ? -1 : a.urn > b.urn ? 1 : 0;
}
