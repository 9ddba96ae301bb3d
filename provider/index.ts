/** The public surface of `pulumi-classify`: what a Pulumi program imports. */
export type { FileDefinition } from "./definitions/FileDefinition";
export { ClassifyError, type ErrorCode } from "./errors/ClassifyError";
export type { CompletionRecord } from "./lifecycle/completionState";
export { ClassifySegment } from "./program/ClassifySegment";
export type { ClassifySegmentArgs } from "./program/ClassifySegmentArgs";
export { getSegment } from "./program/getSegment";
export type { LibraryDefinition } from "./program/libraryDefinitions";
export { listSegments, type ListSegmentsArgs } from "./program/listSegments";
export { loadSegmentDefinitions } from "./program/loadSegmentDefinitions";
export { type CompleteSegment, requireComplete } from "./program/requireComplete";
export { SegmentCompletion, type SegmentCompletionArgs } from "./program/SegmentCompletion";
export { type LibrarySegment, SegmentLibrary, type SegmentLibraryArgs } from "./program/SegmentLibrary";
export type { Segment, SegmentStatus } from "./segment/Segment";
