import * as pulumi from "@pulumi/pulumi";
import { typeTokens } from "../engine/typeTokens";
import type { ClassifySegmentArgs } from "../program/ClassifySegmentArgs";
import { Recording } from "../program/recordedSegments";
import { segmentInputs } from "../program/segmentInputs";
import { shortenStackTraces } from "../program/shortenStackTraces";
import type { SegmentOutputs } from "../program/SegmentOutputs";
import { warnOfPlainKey } from "../program/warnings";
import type { SegmentStatus } from "../segment/Segment";
import { pluginOptions } from "./pluginOptions";

/**
 * A contextual segment of Classify, managed by the plugin: the same as `ClassifySegment` of `pulumi-classify`, with the option
 * `provider` for the account, with `import`, and with diffs by property.
 */
export class ClassifySegment extends pulumi.CustomResource implements SegmentOutputs {
    declare readonly segmentId: pulumi.Output<number>;
    declare readonly status: pulumi.Output<SegmentStatus>;
    declare readonly createdDate: pulumi.Output<string>;
    declare readonly processedDate: pulumi.Output<string | undefined>;
    declare readonly name: pulumi.Output<string>;
    declare readonly prompt: pulumi.Output<string | undefined>;
    declare readonly exampleUrls: pulumi.Output<string[] | undefined>;
    declare readonly blockTlds: pulumi.Output<string[] | undefined>;
    declare readonly clientId: pulumi.Output<string | undefined>;
    declare readonly revision: pulumi.Output<number | undefined>;

    /**
     * Refers to a segment that something else manages, read-only: its `name`, `status` and dates.
     *
     * @param name a name for the reference, unique in the program
     * @param id the segment ID, for example `"61"`
     */
    static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ClassifySegment {
        return new ClassifySegment(name, undefined, { ...opts, id });
    }

    /**
     * @param name the resource's name in Pulumi, unique in the program
     * @param args what the segment is made from
     * @param opts Pulumi's options; `customTimeouts.create` and `.update` limit the wait (default 4 hours each)
     */
    constructor(name: string, args: ClassifySegmentArgs, opts?: pulumi.CustomResourceOptions);
    /** @internal for `get` */
    constructor(name: string, args: undefined, opts: pulumi.CustomResourceOptions & { id: pulumi.Input<pulumi.ID> });
    constructor(name: string, args: ClassifySegmentArgs | undefined, opts: pulumi.CustomResourceOptions = {}) {
        const recording = new Recording();
        const options = pluginOptions(opts, typeTokens.segment);
        const inputs = segmentInputs(args, recording);
        const restoreStackTraces = shortenStackTraces();
        try {
            super(typeTokens.pluginSegment, name, inputs, options);
        } finally {
            restoreStackTraces();
        }
        recording.isOf(this.segmentId);
        warnOfPlainKey("configuration");
    }
}
