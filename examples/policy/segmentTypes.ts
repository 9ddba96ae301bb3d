/** The type tokens of the resources of `pulumi-classify`. */
export const segmentType = "pulumi-nodejs:dynamic/classifySegment:ClassifySegment";
export const libraryType = "classify:index:SegmentLibrary";
