import type { Properties } from "../engine/properties";

/** What the engine passes with a call beside the properties. */
export interface Call {
    /** The resource's URN; empty if it is not known. */
    readonly urn: string;
    /** `customTimeouts` for this operation, in milliseconds; undefined if the program sets none. */
    readonly timeoutMs?: number | undefined;
}

/** A problem with the inputs. The property is empty if it concerns no single input. */
export interface PropertyFailure {
    readonly property: string;
    readonly reason: string;
}

export interface CheckedInputs {
    readonly inputs: Properties;
    readonly failures: readonly PropertyFailure[];
}

export interface ResourceDiff {
    readonly hasChanges: boolean;
    /** Inputs whose change requires a replacement. */
    readonly replaces: readonly string[];
    /** Inputs whose change is recorded without a replacement. */
    readonly updates: readonly string[];
}

export interface KnownResource {
    readonly id: string;
    readonly outputs: Properties;
}

/**
 * The lifecycle of one kind of resource: one method per call of the engine. It is independent of the two forms in which the
 * engine calls it, the dynamic provider (`faces/dynamic`) and the native plugin (`faces/plugin`).
 *
 * Properties contain what the program declares, the lifecycle's hidden inputs, and `unknownValue` for values that are not
 * known at preview. Secrets arrive unwrapped.
 */
export interface ResourceLifecycle {
    /** @param olds inputs in the state; undefined before a create, also of a replacement */
    check(olds: Properties | undefined, news: Properties, call: Call): CheckedInputs;
    /** @param olds outputs in the state */
    diff(id: string, olds: Properties, news: Properties, call: Call): Promise<ResourceDiff>;
    /** @throws `UnfinishedError` when the resource exists and is not ready */
    create(inputs: Properties, call: Call): Promise<KnownResource>;
    /** @throws `UnfinishedError` when the resource is still not ready */
    update(id: string, olds: Properties, news: Properties, call: Call): Promise<Properties>;
    /**
     * @param state outputs in the state; empty for a reference or an import
     * @returns undefined when the resource is gone
     */
    read(id: string, state: Properties, call: Call): Promise<KnownResource | undefined>;
    delete(id: string, state: Properties, call: Call): Promise<void>;
}
