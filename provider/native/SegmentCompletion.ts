import * as pulumi from "@pulumi/pulumi";
import { pluginTypeTokens, typeTokens } from "../engine/typeTokens";
import type { SegmentCompletionArgs } from "../program/SegmentCompletion";
import type { SegmentRecord } from "../segment/Segment";
import { pluginOptions } from "./pluginOptions";

/** Waits until every segment of a set is complete, as `SegmentCompletion` of `pulumi-classify` does; managed by the plugin. */
export class SegmentCompletion extends pulumi.CustomResource {
    /** The segments with their statuses and dates, smallest ID first. */
    declare readonly segments: pulumi.Output<SegmentRecord[]>;
    /** As declared. */
    declare readonly segmentIds: pulumi.Output<number[]>;

    /**
     * @param name the resource's name in Pulumi, unique in the program
     * @param args which segments to wait for
     * @param opts Pulumi's options; `customTimeouts.create` and `.update` limit the wait (default 4 hours each)
     */
    constructor(name: string, args: SegmentCompletionArgs, opts: pulumi.CustomResourceOptions = {}) {
        const properties = { segments: undefined, ...args };
        super(pluginTypeTokens.completion, name, properties, pluginOptions(opts, typeTokens.completion));
    }
}
