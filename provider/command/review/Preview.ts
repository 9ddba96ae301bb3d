import { z } from "zod";
import { parseUrn } from "../../engine/urn";

/** A preview, independent of the form in which Pulumi wrote it. */
export interface Preview {
    readonly steps: readonly PreviewStep[];
    /** The preview failed or is cut off, so steps may be missing. */
    readonly isIncomplete: boolean;
    /** How many resources of any type do not change. A preview counts them, but may not list them. */
    readonly sameCount: number;
}

/** One operation that the engine would perform. */
export interface PreviewStep {
    readonly op: string;
    readonly urn: string;
    readonly old: ResourceSnapshot | undefined;
    readonly new: ResourceSnapshot | undefined;
    /** Properties that the provider reported as changed. For secrets this is the only sign of a change. */
    readonly changed: readonly string[];
}

export interface ResourceSnapshot {
    readonly id: string | undefined;
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly outputs: Readonly<Record<string, unknown>>;
}

const properties = z.record(z.string(), z.unknown());

/** A resource, as both forms of a preview have it. */
export const resourceState = z.object({
    id: z.string().optional(),
    inputs: properties.nullish(),
    outputs: properties.nullish(),
});

/** A preview writes an unknown ID as an empty string. */
export function snapshotOf(state: z.infer<typeof resourceState> | null | undefined): ResourceSnapshot | undefined {
    if (state === undefined || state === null) {
        return undefined;
    }
    return { id: state.id === "" ? undefined : state.id, inputs: state.inputs ?? {}, outputs: state.outputs ?? {} };
}

/** The engine's operations, grouped by their effect. */
const operations = {
    create: ["create"],
    /** A replacement is a `replace`, in some previews with its single steps. */
    replace: ["replace", "create-replacement"],
    update: ["update"],
    import: ["import"],
    remove: ["delete", "delete-replaced"],
    same: ["same"],
    /** Operations without a change; a discard drops a reference. */
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

/** The first step of each resource. */
export function firstOfEach(steps: readonly PreviewStep[]): PreviewStep[] {
    return [...new Map([...steps].reverse().map((step) => [step.urn, step])).values()].reverse();
}

export function byUrn(a: PreviewStep, b: PreviewStep): number {
    return a.urn < b.urn ? -1 : a.urn > b.urn ? 1 : 0;
}
