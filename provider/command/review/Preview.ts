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
    /** The ID that the option `import` names. A stream of events does not have it. */
    readonly importId: string | undefined;
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly outputs: Readonly<Record<string, unknown>>;
}

const properties = z.record(z.string(), z.unknown());

/** A resource, as both forms of a preview have it. */
export const resourceState = z.object({
    id: z.string().optional(),
    importID: z.string().nullish(),
    inputs: properties.nullish(),
    outputs: properties.nullish(),
});

/** A preview writes an unknown ID as an empty string. */
export function snapshotOf(state: z.infer<typeof resourceState> | null | undefined): ResourceSnapshot | undefined {
    if (state === undefined || state === null) {
        return undefined;
    }
    const { id, importID, inputs, outputs } = state;
    const known = (text: string | null | undefined): string | undefined =>
        text === "" ? undefined : (text ?? undefined);
    return { id: known(id), importId: known(importID), inputs: inputs ?? {}, outputs: outputs ?? {} };
}

/** All operations of the engine, each with its effect. */
const effects = {
    create: "create",
    // A replacement is a `replace`, in some previews with its single steps.
    replace: "replace",
    "create-replacement": "replace",
    update: "update",
    import: "import",
    "import-replacement": "import",
    delete: "remove",
    "delete-replaced": "remove",
    same: "same",
    // A discard drops a reference.
    read: "none",
    "read-replacement": "none",
    discard: "none",
    "discard-replaced": "none",
    refresh: "none",
    "remove-pending-replace": "none",
    diff: "none",
    "extend-parameterize": "none",
} as const;

export type Effect = (typeof effects)[keyof typeof effects];

/** Undefined for an operation that a later version of the engine may have. */
export function effectOf({ op }: Pick<PreviewStep, "op">): Effect | undefined {
    return Object.hasOwn(effects, op) ? effects[op as keyof typeof effects] : undefined;
}

export function only(steps: readonly PreviewStep[], effect: Effect): PreviewStep[] {
    return steps.filter((step) => effectOf(step) === effect);
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
