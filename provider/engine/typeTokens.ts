/** The types of this package's resources in states and previews. They never change. */
export const typeTokens = {
    /** Pulumi's display shortens it to `pulumi-nodejs:dynamic:ClassifySegment`. */
    segment: "pulumi-nodejs:dynamic/classifySegment:ClassifySegment",
    completion: "pulumi-nodejs:dynamic/segmentCompletion:SegmentCompletion",
    /** The same kinds of resource, as the native plugin serves them to every language. */
    pluginSegment: "classify:index:ClassifySegment",
    pluginCompletion: "classify:index:SegmentCompletion",
    library: "classify:index:SegmentLibrary",
} as const;

/** Whether a resource is a segment, of the dynamic provider or of the plugin. */
export function isSegmentType(type: string): boolean {
    return type === typeTokens.segment || type === typeTokens.pluginSegment;
}

/** Whether a resource records the statuses of several segments. */
export function isCompletionType(type: string): boolean {
    return type === typeTokens.completion || type === typeTokens.pluginCompletion;
}
