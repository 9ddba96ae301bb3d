import * as pulumi from "@pulumi/pulumi";
import { ClassifyError } from "../errors/ClassifyError";
import type { SegmentStatus } from "../segment/Segment";
import { asRunError } from "./asRunError";
import type { ClassifySegmentArgs } from "./ClassifySegmentArgs";
import { hiddenInputsOf, segmentProvider } from "./storedProvider";
import { Recording } from "./recordedSegments";
import { segmentInputs } from "./segmentInputs";
import { shortenStackTraces } from "./shortenStackTraces";
import type { SegmentOutputs } from "./SegmentOutputs";
import { countWaitingSegment, warnOfPlainKey } from "./warnings";

/**
 * A contextual segment in Classify, built from a prompt and example URLs, and activated in a DSP as a deal.
 *
 * The API cannot change or delete a segment. A changed definition is built as a new segment with a new ID; the stack then
 * drops the old segment, which stays in the account.
 *
 * @example
 * ```ts
 * import * as classify from "pulumi-classify";
 *
 * const buyers = new classify.ClassifySegment("snowblower-buyers", {
 *     name: "Snowblower Buyers",
 *     prompt: "Homeowners researching and purchasing snowblowers for winter driveway maintenance",
 *     blockTlds: ["craftsman.com"],
 * });
 * export const segmentId = buyers.segmentId;
 * ```
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
     * A read-only reference to a segment that this stack does not manage: its `name`, `status` and dates.
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
     * @param opts Pulumi's options; `customTimeouts.create` and `.update` limit the wait (default 4 hours)
     */
    constructor(name: string, args: ClassifySegmentArgs, opts?: pulumi.CustomResourceOptions);
    /** @internal for `get` */
    constructor(name: string, args: undefined, opts: pulumi.CustomResourceOptions & { id: pulumi.Input<pulumi.ID> });
    constructor(name: string, args: ClassifySegmentArgs | undefined, opts: pulumi.CustomResourceOptions = {}) {
        asRunError(() => {
            refuseImport(opts.import);
        });
        const recording = new Recording();
        const transport = hiddenInputsOf(name, segmentProvider, opts);
        const inputs = { ...segmentInputs(args, recording), ...transport };
        const restoreStackTraces = shortenStackTraces();
        try {
            super(segmentProvider.type, name, inputs, opts);
        } finally {
            restoreStackTraces();
        }
        recording.isOf(this.segmentId);
        warnOfPlainKey("configuration and state");
        if (args !== undefined && args.waitForCompletion !== false) {
            countWaitingSegment(this);
        }
    }
}

/** The engine's own message would be "code must be a string". */
function refuseImport(id: pulumi.ID | undefined): void {
    if (id !== undefined) {
        throw new ClassifyError({
            code: "import-unsupported",
            action: `import segment ${id}`,
            reason: "Pulumi cannot import resources of a dynamic provider",
            remedy: `Remove the \`import\` option and add \`adopt: ${id}\` to the arguments.`,
        });
    }
}
