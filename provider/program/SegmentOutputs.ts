import type * as pulumi from "@pulumi/pulumi";
import type { SegmentStatus } from "../segment/Segment";

/**
 * What a segment shows to a program, whether the dynamic provider or the plugin manages it. Both classes declare it themselves:
 * with a class between them and CustomResource, Pulumi would take a line of ours for the one that declares the segment.
 */
export interface SegmentOutputs {
    /** The segment ID as the API's integer; `id` is the same as a text. */
    readonly segmentId: pulumi.Output<number>;
    /**
     * The build status when this resource was last created, updated or refreshed. A segment of a library or a `SegmentCompletion`
     * is not updated: read its status from `segments` there.
     */
    readonly status: pulumi.Output<SegmentStatus>;
    /** When Classify received the request; ISO 8601. */
    readonly createdDate: pulumi.Output<string>;
    /** When the build was complete; ISO 8601, undefined until then. */
    readonly processedDate: pulumi.Output<string | undefined>;
    /** As declared. */
    readonly name: pulumi.Output<string>;
    /** As declared; the API never shows it. */
    readonly prompt: pulumi.Output<string | undefined>;
    /** As declared; the API never shows them. */
    readonly exampleUrls: pulumi.Output<string[] | undefined>;
    /** As declared; the API never shows them. */
    readonly blockTlds: pulumi.Output<string[] | undefined>;
    /** As declared. */
    readonly clientId: pulumi.Output<string | undefined>;
    /** As declared. */
    readonly revision: pulumi.Output<number | undefined>;
}
