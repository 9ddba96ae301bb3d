import * as pulumi from "@pulumi/pulumi";
import { typeTokens } from "../engine/typeTokens";
import { asRunError } from "../program/asRunError";
import { keyedDefinitions } from "../program/libraryDefinitions";
import type { SegmentLibraryArgs } from "../program/SegmentLibrary";
import type { SegmentRecord } from "../segment/Segment";
import { pluginOptions } from "./pluginOptions";

/** Many segments in one stack, submitted all at once and awaited once, as `SegmentLibrary` of `pulumi-classify` does. */
export class SegmentLibrary extends pulumi.ComponentResource {
    /** By key: ID, name, status and dates; ready to be a stack output. */
    declare readonly segments: pulumi.Output<Record<string, SegmentRecord>>;

    /**
     * @param name the library's name in Pulumi; the segments' resources are called `<name>-<key>`
     * @param args what the library consists of
     * @param opts Pulumi's options; `customTimeouts.create` and `.update` limit the wait (default 4 hours each)
     */
    constructor(name: string, args: SegmentLibraryArgs, opts: pulumi.ComponentResourceOptions = {}) {
        const { definitions, ...others } = args;
        const source =
            typeof definitions === "string"
                ? { folder: definitions }
                : { definitions: asRunError(() => keyedDefinitions(definitions)) };
        super(typeTokens.library, name, { segments: undefined, ...others, ...source }, pluginOptions(opts), true);
    }
}
