import { pluginTypeTokens, typeTokens } from "../engine/typeTokens";

/** The types of this package's resources, and of the stack itself, as Pulumi writes them. */
export const resourceTypes = { ...typeTokens, stack: "pulumi:pulumi:Stack" } as const;

/** Whether a resource is a segment, of the dynamic provider or of the plugin. */
export function isSegmentType(type: string): boolean {
    return type === resourceTypes.segment || type === pluginTypeTokens.segment;
}

/** Whether a resource records the statuses of several segments. */
export function isCompletionType(type: string): boolean {
    return type === resourceTypes.completion || type === pluginTypeTokens.completion;
}

/** Whether a resource belongs to this package, or is the stack itself. */
export function isOwnType(type: string): boolean {
    const own: readonly string[] = [resourceTypes.library, resourceTypes.stack, "pulumi:providers:classify"];
    return isSegmentType(type) || isCompletionType(type) || own.includes(type);
}
