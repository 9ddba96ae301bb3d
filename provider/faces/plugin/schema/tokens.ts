/** The names in the schema, besides those of the resources. Programs contain them, so they never change. */
export const packageName = "classify";

export const functionTokens = {
    getSegment: "classify:index:getSegment",
    listSegments: "classify:index:listSegments",
} as const;

export const objectTokens = {
    segmentRecord: "classify:index:SegmentRecord",
    libraryDefinition: "classify:index:LibraryDefinition",
    libraryDefaults: "classify:index:LibraryDefaults",
} as const;

/** A reference from one part of the schema to an object type. */
export function referenceTo(object: keyof typeof objectTokens): { readonly $ref: string } {
    return { $ref: `#/types/${objectTokens[object]}` };
}
