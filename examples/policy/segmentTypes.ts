/** How the resources of `pulumi-classify` are called in the engine. */
export const segmentType = "pulumi-nodejs:dynamic/classifySegment:ClassifySegment";
export const libraryType = "classify:index:SegmentLibrary";
