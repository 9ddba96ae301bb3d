import * as pulumi from "@pulumi/pulumi";
import { typeTokens } from "../engine/typeTokens";
import type { SegmentRecord } from "../segment/Segment";
import { asRunError } from "./asRunError";
import { ClassifySegment } from "./ClassifySegment";
import type { LibraryDefinition } from "./libraryDefinitions";
import { keyedDefinitions, withDefaults } from "./libraryDefinitions";
import { reportedRecords } from "./librarySegments";
import { SegmentCompletion } from "./SegmentCompletion";

/** What a library consists of. */
export interface SegmentLibraryArgs {
    /**
     * The segments: a record by key; a list, whose keys are made of the names; or the path of a folder of YAML files and
     * sub-folders, as `loadSegmentDefinitions` reads it. The key names the segment's resource: while it stays the same,
     * adding, removing or reordering others does not touch the segment.
     *
     * Required. A changed definition **replaces** its own segment.
     */
    definitions: Record<string, LibraryDefinition> | LibraryDefinition[] | string;
    /**
     * Used by every definition that does not set the property itself.
     *
     * Default: none. A changed default **replaces** the segments that use it.
     */
    defaults?: Pick<LibraryDefinition, "clientId" | "blockTlds">;
    /**
     * Whether `pulumi up` waits until all builds are complete: once, for all. With `false` it returns when all are accepted.
     * Each later `up` records their statuses, with one update and one request for all, until every segment is complete.
     *
     * Default: `true`. Changing it never replaces. The wait is limited by `customTimeouts` of the library, 4 hours by default.
     */
    waitForCompletion?: boolean;
}

/**
 * Many segments in one stack, all requested at once, with one wait.
 *
 * @example
 * ```ts
 * import * as classify from "pulumi-classify";
 *
 * const library = new classify.SegmentLibrary("winter", {
 *     definitions: {
 *         "snowblower-buyers": { name: "Snowblower Buyers", prompt: "Homeowners researching snowblowers" },
 *         "ski-weekends": { name: "Ski Weekends", prompt: "Families planning a weekend of skiing" },
 *     },
 *     defaults: { blockTlds: ["craftsman.com"] },
 * });
 * export const segments = library.segments;
 * ```
 */
export class SegmentLibrary extends pulumi.ComponentResource {
    /** By key: ID, name, status and dates; ready to be a stack output. */
    readonly segments: pulumi.Output<Record<string, SegmentRecord>>;

    /**
     * @param name the library's name in Pulumi; the segments' resources are called `<name>-<key>`
     * @param args what the library consists of
     * @param opts Pulumi's options; `customTimeouts.create` and `.update` limit the wait (default 4 hours)
     */
    constructor(name: string, args: SegmentLibraryArgs, opts: pulumi.ComponentResourceOptions = {}) {
        super(typeTokens.library, name, {}, opts);
        const definitions = asRunError(() => keyedDefinitions(args.definitions));
        const members = Object.entries(definitions).map(([key, definition]): [string, ClassifySegment] => [
            key,
            new ClassifySegment(`${name}-${key}`, withDefaults(definition, args.defaults), { parent: this }),
        ]);
        const segmentIds = members.map(([, member]) => member.segmentId);
        const { customTimeouts } = opts;
        const completion = new SegmentCompletion(
            name,
            { segmentIds, ...(args.waitForCompletion === false ? { waitForCompletion: false } : {}) },
            { parent: this, ...(customTimeouts === undefined ? {} : { customTimeouts }) },
        );
        this.segments = reportedRecords(members, completion.segments);
        this.registerOutputs({ segments: this.segments });
    }
}
