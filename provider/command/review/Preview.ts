import { z } from "zod";
import { parseUrn } from "../../engine/urn";

/** A preview, whichever form Pulumi wrote it in. */
export interface Preview {
    readonly steps: readonly PreviewStep[];
    /** The preview ended in an error, or broke off: its steps are not all there are. */
    readonly isIncomplete: boolean;
    /** How many resources of any type stay as they are, where the preview counts but does not list them. */
    readonly sameCount: number;
}

/** One thing that the engine would do. */
export interface PreviewStep {
    readonly op: string;
    readonly urn: string;
    readonly old: ResourceSnapshot | undefined;
    readonly new: ResourceSnapshot | undefined;
    /** Properties that the provider named as changed. For secrets this is the only trace of a change. */
    readonly changed: readonly string[];
}

export interface ResourceSnapshot {
    readonly id: string | undefined;
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly outputs: Readonly<Record<string, unknown>>;
}

const properties = z.record(z.string(), z.unknown());

/** A resource as both forms of a preview write it. */
export const resourceState = z.object({
    id: z.string().optional(),
    inputs: properties.nullish(),
    outputs: properties.nullish(),
});

/** An ID that is not there yet is written as an empty text. */
export function snapshotOf(state: z.infer<typeof resourceState> | null | undefined): ResourceSnapshot | undefined {
    if (state === undefined || state === null) {
        return undefined;
    }
    return { id: state.id === "" ? undefined : state.id, inputs: state.inputs ?? {}, outputs: state.outputs ?? {} };
}

/** The engine's operations, by what they come to. */
const operations = {
    create: ["create"],
    /** A replacement is a `replace`, and in some previews also the steps that it is made of. */
    replace: ["replace", "create-replacement"],
    update: ["update"],
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

export function stepsOf(steps: readonly PreviewStep[], type: string): PreviewStep[] {
    return steps.filter(({ urn }) => parseUrn(urn).type === type);
}

/** One step for each resource. */
export function firstOfEach(steps: readonly PreviewStep[]): PreviewStep[] {
    return [...new Map([...steps].reverse().map((step) => [step.urn, step])).values()].reverse();
}

export function byUrn(a: PreviewStep, b: PreviewStep): number {
    return a.urn < b.urn ? -1 : a.urn > b.urn ? 1 : 0;
}
