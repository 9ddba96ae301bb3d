// The public surface of `pulumi-classify`: what a Pulumi program imports. Types are exported apart from values, because the
// declarations of this package must be readable to the oldest TypeScript that Pulumi's SDK supports.

export type { FileDefinition } from "./definitions/FileDefinition";
export { ClassifyError } from "./errors/ClassifyError";
export type { ErrorCode } from "./errors/ClassifyError";
export { getSegment, listSegments } from "./program/accountFunctions";
export type { ListSegmentsArgs } from "./program/accountFunctions";
export { ClassifySegment } from "./program/ClassifySegment";
export type { ClassifySegmentArgs } from "./program/ClassifySegmentArgs";
export type { LibraryDefinition } from "./program/libraryDefinitions";
export { loadSegmentDefinitions } from "./program/loadSegmentDefinitions";
export { requireComplete } from "./program/requireComplete";
export type { CompleteSegment } from "./program/requireComplete";
export { SegmentCompletion } from "./program/SegmentCompletion";
export type { SegmentCompletionArgs } from "./program/SegmentCompletion";
export { SegmentLibrary } from "./program/SegmentLibrary";
export type { SegmentLibraryArgs } from "./program/SegmentLibrary";
export type { Segment, SegmentRecord, SegmentStatus } from "./segment/Segment";
