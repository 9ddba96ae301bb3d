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
    /** The line of the program that declares it. */
    readonly sourcePosition?: string;
    /** The calls that led to that line, the line itself first. */
    readonly stackTrace?: readonly { readonly sourcePosition?: string }[];
}

/** What Pulumi's file backend keeps of a stack, as far as tests look at it. */
interface StateFile {
    readonly checkpoint: { readonly latest?: Deployment };
}

interface Deployment {
    readonly resources?: readonly StateResource[];
    /** Null in a state without any. */
    readonly pending_operations?: readonly PendingOperation[] | null;
}

interface PendingOperation {
    readonly type: string;
    readonly resource: { readonly type: string };
}

/** The resources a provider manages, without the providers themselves. */
export function customResources(stateText: string): StateResource[] {
    const { checkpoint } = JSON.parse(stateText) as StateFile;
    const resources = checkpoint.latest?.resources ?? [];
    return resources.filter(({ custom, type }) => custom && !isProvider(type));
}

/** How many creates the engine has saved as begun and not as ended. The creates of providers are not counted. */
export function pendingCreates(stateText: string): number {
    const { checkpoint } = JSON.parse(stateText) as StateFile;
    return (checkpoint.latest?.pending_operations ?? []).filter(
        ({ type, resource }) => type === "creating" && !isProvider(resource.type),
    ).length;
}

function isProvider(type: string): boolean {
    return type.startsWith("pulumi:providers:");
}
