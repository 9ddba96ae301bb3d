import { typeTokens } from "../engine/typeTokens";

/** The types of this package's resources and of the stack, as Pulumi writes them. */
export const resourceTypes = { ...typeTokens, stack: "pulumi:pulumi:Stack" } as const;

/** Whether a resource is a segment, of the dynamic provider or of the plugin. */
export function isSegmentType(type: string): boolean {
    return type === resourceTypes.segment || type === resourceTypes.pluginSegment;
}

/** Whether a resource records the statuses of several segments. */
export function isCompletionType(type: string): boolean {
    return type === resourceTypes.completion || type === resourceTypes.pluginCompletion;
}

/** Whether a resource belongs to this package, or is the stack itself. */
export function isOwnType(type: string): boolean {
    const own: readonly string[] = [...Object.values(resourceTypes), "pulumi:providers:classify"];
    return own.includes(type);
}
