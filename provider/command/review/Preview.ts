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
