/** The names of everything in the schema. They stand in users' states and programs, so they never change. */
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
