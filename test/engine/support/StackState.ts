/** A resource as the engine stores it. */
export interface StateResource {
    readonly urn: string;
    readonly type: string;
    readonly custom: boolean;
    readonly id?: string;
    readonly inputs?: Readonly<Record<string, unknown>>;
    readonly outputs?: Readonly<Record<string, unknown>>;
    readonly initErrors?: readonly string[];
    readonly delete?: boolean;
    readonly external?: boolean;
}

/** What `pulumi stack export` prints, as far as tests look at it. */
export interface StackState {
    readonly deployment: {
        readonly resources?: readonly StateResource[];
        readonly pending_operations?: readonly { readonly type: string; readonly resource: StateResource }[];
    };
}

/** The resources a provider manages, without the providers themselves. */
export function customResources(state: StackState): StateResource[] {
    const resources = state.deployment.resources ?? [];
    return resources.filter(({ custom, type }) => custom && !type.startsWith("pulumi:providers:"));
}
