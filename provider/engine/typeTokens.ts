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
