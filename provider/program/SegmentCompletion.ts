import * as pulumi from "@pulumi/pulumi";
import type { SegmentRecord } from "../segment/Segment";
import { completionProvider, hiddenInputsOf } from "./storedProvider";
import { recordStatusesOf } from "./recordedSegments";
import { warnOfPlainKey } from "./warnings";

/** Which segments to wait for, or whose statuses to record. */
export interface SegmentCompletionArgs {
    /**
     * IDs of the segments. Order and repetition do not matter.
     *
     * Required. Changing it never replaces; the next `up` waits for the new segments.
     */
    segmentIds: pulumi.Input<pulumi.Input<number>[]>;
    /**
     * Whether `pulumi up` waits until all builds are complete. With `false` it records the present statuses and returns; each
     * later `up` records them again, with one request for all, until every segment is complete.
     *
     * Default: `true`. Changing it never replaces. `customTimeouts` limits the wait, 4 hours by default.
     */
    waitForCompletion?: pulumi.Input<boolean>;
}

/**
 * Waits until every segment of a set is complete, with one of the engine's operations and one request to Classify per poll
 * interval, however many segments. Create the segments with `waitForCompletion: false`.
 *
 * A failed build does not end the wait for the others. At the end the resource fails and names every failed segment. You can
 * interrupt the wait; the next `pulumi up` resumes it. `customTimeouts.create` and `.update` limit it (4 hours by
 * default).
 *
 * @example
 * ```ts
 * import * as classify from "pulumi-classify";
 *
 * const buyers = new classify.ClassifySegment("buyers", {
 *     name: "Snowblower Buyers",
 *     prompt: "Homeowners researching and purchasing snowblowers",
 *     waitForCompletion: false,
 * });
 * const done = new classify.SegmentCompletion("done", { segmentIds: [buyers.segmentId] });
 * export const segments = done.segments;
 * ```
 */
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
     * @param opts Pulumi's options; `customTimeouts.create` and `.update` limit the wait (default 4 hours)
     */
    constructor(name: string, args: SegmentCompletionArgs, opts: pulumi.CustomResourceOptions = {}) {
        super(
            completionProvider.type,
            name,
            { segments: undefined, ...args, ...hiddenInputsOf(name, completionProvider, opts) },
            opts,
        );
        recordStatusesOf(args.segmentIds);
        warnOfPlainKey("configuration and state");
    }
}
