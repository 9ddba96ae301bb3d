/** The names under which every state and preview has the resources of this package. They never change. */
export const typeTokens = {
    /** Of a form that Pulumi's display shortens: `pulumi-nodejs:dynamic:ClassifySegment`. */
    segment: "pulumi-nodejs:dynamic/classifySegment:ClassifySegment",
    completion: "pulumi-nodejs:dynamic/segmentCompletion:SegmentCompletion",
    /** The same kinds of resource, as the native plugin serves them to every language. */
    pluginSegment: "classify:index:ClassifySegment",
    pluginCompletion: "classify:index:SegmentCompletion",
    library: "classify:index:SegmentLibrary",
} as const;
