import type { Properties } from "../engine/properties";

/** What the engine says about a call beside the properties. Each face finds it in its own way. */
export interface Call {
    /** The resource's URN; empty where the face does not know it. */
    readonly urn: string;
    /** `customTimeouts` for this operation, in milliseconds; undefined where the program sets none. */
    readonly timeoutMs?: number | undefined;
}

/** One thing that is wrong with the inputs. An empty property blames no input. */
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
    /** Inputs whose change makes it another resource. */
    readonly replaces: readonly string[];
    /** Inputs whose change is recorded without a replacement. */
    readonly updates: readonly string[];
}

export interface KnownResource {
    readonly id: string;
    readonly outputs: Properties;
}

/**
 * The lifecycle of one kind of resource, call by call as the engine makes them. It knows neither of the two faces that the
 * engine sees: the dynamic provider (`faces/dynamic`) and the native plugin (`faces/plugin`).
 *
 * Properties hold what the program declares, hidden inputs of `hiddenInputs.ts`, and `unknownValue` for what is not known
 * at preview. Secrets arrive unwrapped.
 */
export interface ResourceLifecycle {
    /** @param olds inputs in the state; undefined for a resource, or a replacement, that is yet to be created */
    check(olds: Properties | undefined, news: Properties, call: Call): CheckedInputs;
    /** @param olds outputs in the state */
    diff(id: string, olds: Properties, news: Properties, call: Call): Promise<ResourceDiff>;
    /** @throws `UnfinishedError` when the resource exists and is not ready */
    create(inputs: Properties, call: Call): Promise<KnownResource>;
    /** @throws `UnfinishedError` when the resource is still not ready */
    update(id: string, olds: Properties, news: Properties, call: Call): Promise<Properties>;
    /**
     * @param state what the state has; empty for a resource that is only referred to or imported
     * @returns undefined when the resource is gone
     */
    read(id: string, state: Properties, call: Call): Promise<KnownResource | undefined>;
    delete(id: string, state: Properties, call: Call): Promise<void>;
}
