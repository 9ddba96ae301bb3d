import type * as pulumi from "@pulumi/pulumi";
import { hidden } from "../engine/hiddenProperties";
import type { SegmentStatus } from "../segment/Segment";
import type { ClassifySegmentArgs } from "./ClassifySegmentArgs";
import type { Recording } from "./recordedSegments";

/**
 * What a segment shows to a program, whether the dynamic provider or the plugin manages it. Both classes declare it themselves:
 * with a class between them and CustomResource, Pulumi would take a line of ours for the one that declares the segment.
 */
export interface SegmentOutputs {
    /** The segment ID as the API's integer; `id` is the same as a text. */
    readonly segmentId: pulumi.Output<number>;
    /** The build status as of the last `up` or `refresh`. */
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

/** A program sees only outputs that its resource names. A reference declares nothing, so the name is among them. */
const outputsOnly = {
    name: undefined,
    segmentId: undefined,
    status: undefined,
    createdDate: undefined,
    processedDate: undefined,
} as const;

/** What a segment is registered with, apart from what its face adds. */
export function segmentInputs(args: ClassifySegmentArgs | undefined, { isRecorded }: Recording): pulumi.Inputs {
    const awaited = args?.waitForCompletion === false ? { [hidden.awaited]: isRecorded } : {};
    return { ...outputsOnly, ...args, ...awaited };
}
