import * as pulumi from "@pulumi/pulumi";
import { typeTokens } from "../engine/typeTokens";
import type { SegmentCompletionArgs } from "../program/SegmentCompletion";
import { recordStatusesOf } from "../program/recordedSegments";
import { warnOfPlainKey } from "../program/warnings";
import type { SegmentRecord } from "../segment/Segment";
import { pluginOptions } from "./pluginOptions";

/** Waits until every segment of a set is complete, as `SegmentCompletion` of `pulumi-classify` does; managed by the plugin. */
export class SegmentCompletion extends pulumi.CustomResource {
    /** The segments with their statuses and dates, smallest ID first. */
    declare readonly segments: pulumi.Output<SegmentRecord[]>;
    /** As declared. */
    declare readonly segmentIds: pulumi.Output<number[]>;
    /** As declared. */
    declare readonly waitForCompletion: pulumi.Output<boolean | undefined>;

    /**
     * @param name the resource's name in Pulumi, unique in the program
     * @param args which segments to wait for
     * @param opts Pulumi's options; `customTimeouts.create` and `.update` limit the wait (default 4 hours each)
     */
    constructor(name: string, args: SegmentCompletionArgs, opts: pulumi.CustomResourceOptions = {}) {
        const properties = { segments: undefined, ...args };
        super(typeTokens.pluginCompletion, name, properties, pluginOptions(opts, typeTokens.completion));
        recordStatusesOf(args.segmentIds);
        warnOfPlainKey("configuration");
    }
}
