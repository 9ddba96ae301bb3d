/** The names under which every state and preview has the resources of this package. They never change. */
export const typeTokens = {
    /** Of a form that Pulumi's display shortens: `pulumi-nodejs:dynamic:ClassifySegment`. */
    segment: "pulumi-nodejs:dynamic/classifySegment:ClassifySegment",
    completion: "pulumi-nodejs:dynamic/segmentCompletion:SegmentCompletion",
    library: "classify:index:SegmentLibrary",
} as const;

/** The same resources by the names that the plugin gives them, in programs of every language. They never change either. */
export const pluginTypeTokens = {
    segment: "classify:index:ClassifySegment",
    completion: "classify:index:SegmentCompletion",
    library: typeTokens.library,
} as const;
