import type * as pulumi from "@pulumi/pulumi";
import { typeTokens } from "../engine/typeTokens";
import type { SegmentStatus } from "../segment/Segment";
import { completionMock, libraryMock, segmentMock } from "./resourceMocks";
import { MockAccount } from "./MockAccount";

/** How the mocks answer. */
export interface ClassifyMocksArgs {
    /**
     * Build statuses by the `name` of the segment.
     *
     * Default: every segment is `complete`.
     */
    readonly statuses?: Readonly<Record<string, SegmentStatus>>;
    /**
     * Your own mocks, which answer for all resources and functions that do not belong to this package.
     *
     * Default: a resource has the ID `<name>_id` and its inputs as outputs; a function returns its arguments.
     */
    readonly others?: pulumi.runtime.Mocks;
}

/**
 * Mocks for `pulumi.runtime.setMocks` with which a program runs in a unit test, without Pulumi's engine and without a request
 * to Classify.
 *
 * A new segment gets the next ID, from 1000001 on; one that is adopted or referred to keeps its ID. A segment has the
 * status that `statuses` gives for its name, a creation date, and a processing date when it is complete. `SegmentCompletion`
 * and `SegmentLibrary` report these segments. A failed or unfinished segment does not fail the program, because mocks do not
 * wait. Arguments are not validated. The resources of `pulumi-classify/native` are answered for in the same way.
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as classify from "pulumi-classify";
 * import { classifyMocks } from "pulumi-classify/testing";
 *
 * void pulumi.runtime.setMocks(classifyMocks({ statuses: { "Ski Weekends": "processing" } }), "campaign", "dev");
 * export const { segments } = new classify.SegmentLibrary("winter", {
 *     definitions: { "ski-weekends": { name: "Ski Weekends", prompt: "Families planning a weekend of skiing" } },
 * });
 * ```
 */
export function classifyMocks({
    statuses = {},
    others = inputsAsOutputs,
}: ClassifyMocksArgs = {}): pulumi.runtime.Mocks {
    const account = new MockAccount(statuses);
    const ours: Readonly<Record<string, pulumi.runtime.Mocks["newResource"]>> = {
        [typeTokens.segment]: (resource) => segmentMock(resource, account),
        [typeTokens.completion]: (resource) => completionMock(resource, account),
        [typeTokens.pluginSegment]: (resource) => segmentMock(resource, account),
        [typeTokens.pluginCompletion]: (resource) => completionMock(resource, account),
        [typeTokens.library]: (resource) => libraryMock(resource, account),
    };
    return {
        call: (args) => others.call(args),
        newResource: (resource) => ours[resource.type]?.(resource) ?? others.newResource(resource),
        registerTransform: (transform) => others.registerTransform?.(transform),
        registerInvokeTransform: (transform) => others.registerInvokeTransform?.(transform),
    };
}

const inputsAsOutputs: pulumi.runtime.Mocks = {
    call: ({ inputs }: { inputs: Record<string, unknown> }) => inputs,
    newResource: ({ name, inputs }: { name: string; inputs: Record<string, unknown> }) => ({
        id: `${name}_id`,
        state: inputs,
    }),
};
