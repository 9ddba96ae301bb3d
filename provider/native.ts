// `pulumi-classify/native`: the resources of the plugin `pulumi-resource-classify`, for TypeScript programs that need an explicit
// provider. A program that does not is better off with `pulumi-classify` itself, which needs no plugin.

export { ClassifySegment } from "./native/ClassifySegment";
export { getSegment, listSegments } from "./native/functions";
export { Provider } from "./native/Provider";
export type { ProviderArgs } from "./native/Provider";
export { SegmentCompletion } from "./native/SegmentCompletion";
export { SegmentLibrary } from "./native/SegmentLibrary";
export type { ClassifySegmentArgs } from "./program/ClassifySegmentArgs";
export type { LibraryDefinition } from "./program/libraryDefinitions";
export type { ListSegmentsArgs } from "./program/accountFunctions";
export type { SegmentCompletionArgs } from "./program/SegmentCompletion";
export type { SegmentLibraryArgs } from "./program/SegmentLibrary";
export type { SegmentRecord, SegmentStatus } from "./segment/Segment";
