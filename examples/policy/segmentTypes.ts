/** The types of segments in the engine: of the dynamic provider, and of the plugin. */
const segmentTypes: readonly string[] = [
    "pulumi-nodejs:dynamic/classifySegment:ClassifySegment",
    "classify:index:ClassifySegment",
];

export function isSegment({ type }: { readonly type: string }): boolean {
    return segmentTypes.includes(type);
}

export const libraryType = "classify:index:SegmentLibrary";
