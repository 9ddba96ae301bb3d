/** The public surface of `pulumi-classify`: what a Pulumi program imports. */
export { ClassifyError, type ErrorCode } from "./errors/ClassifyError";
export { ClassifySegment } from "./program/ClassifySegment";
export type { ClassifySegmentArgs } from "./program/ClassifySegmentArgs";
export { getSegment } from "./program/getSegment";
export { listSegments, type ListSegmentsArgs } from "./program/listSegments";
export type { Segment, SegmentStatus } from "./segment/Segment";
