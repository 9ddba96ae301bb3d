import type * as pulumi from "@pulumi/pulumi";
import { typeTokens } from "../engine/typeTokens";
import type { ClassifySegmentArgs } from "../program/ClassifySegmentArgs";
import { SegmentResource } from "../program/SegmentResource";
import { pluginOptions } from "./pluginOptions";

/**
 * A contextual segment of Classify, managed by the plugin: the same as `ClassifySegment` of `pulumi-classify`, with the option
 * `provider` for the account, with `import`, and with diffs by property.
 */
export class ClassifySegment extends SegmentResource {
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
        super(typeTokens.pluginSegment, name, args, {}, pluginOptions(opts, typeTokens.segment));
    }
}
