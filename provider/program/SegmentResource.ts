import * as pulumi from "@pulumi/pulumi";
import { hidden } from "../engine/hiddenProperties";
import type { SegmentStatus } from "../segment/Segment";
import type { ClassifySegmentArgs } from "./ClassifySegmentArgs";
import { Recording } from "./recordedSegments";

/** What a segment shows to a program, whether the dynamic provider or the plugin manages it. */
export abstract class SegmentResource extends pulumi.CustomResource {
    /** The segment ID as the API's integer; `id` is the same as a text. */
    declare readonly segmentId: pulumi.Output<number>;
    /** The build status as of the last `up` or `refresh`. */
    declare readonly status: pulumi.Output<SegmentStatus>;
    /** When Classify received the request; ISO 8601. */
    declare readonly createdDate: pulumi.Output<string>;
    /** When the build was complete; ISO 8601, undefined until then. */
    declare readonly processedDate: pulumi.Output<string | undefined>;
    /** As declared. */
    declare readonly name: pulumi.Output<string>;
    /** As declared; the API never shows it. */
    declare readonly prompt: pulumi.Output<string | undefined>;
    /** As declared; the API never shows them. */
    declare readonly exampleUrls: pulumi.Output<string[] | undefined>;
    /** As declared; the API never shows them. */
    declare readonly blockTlds: pulumi.Output<string[] | undefined>;
    /** As declared. */
    declare readonly clientId: pulumi.Output<string | undefined>;

    /** As declared. */
    declare readonly revision: pulumi.Output<number | undefined>;

    /**
     * @param type the type token
     * @param transport inputs that the face needs and nobody declares
     * @internal
     */
    protected constructor(
        type: string,
        name: string,
        args: ClassifySegmentArgs | undefined,
        transport: pulumi.Inputs,
        opts: pulumi.CustomResourceOptions,
    ) {
        const recording = new Recording();
        const awaited = args?.waitForCompletion === false ? { [hidden.awaited]: recording.isRecorded } : {};
        super(type, name, { ...outputsOnly, ...args, ...awaited, ...transport }, opts);
        recording.isOf(this.segmentId);
    }
}

/** A program sees only outputs that its resource names. A reference declares nothing, so the name is among them. */
const outputsOnly = {
    name: undefined,
    segmentId: undefined,
    status: undefined,
    createdDate: undefined,
    processedDate: undefined,
} as const;
