import * as pulumi from "@pulumi/pulumi";
import { ClassifyError } from "../errors/ClassifyError";
import { oneLine } from "../errors/printable";
import type { SegmentRecord } from "../segment/Segment";
import { asRunError } from "./asRunError";

/** A complete segment, which can be activated as a deal. */
export interface CompleteSegment extends SegmentRecord {
    /** Always `"complete"`. */
    readonly status: "complete";
}

/**
 * Returns segments only if every one is complete, for the stack that reads them and activates deals.
 *
 * Otherwise `pulumi up` fails and names each segment that is not complete. `pulumi preview` prints a warning and treats the
 * segments as unknown, so that it still shows the resources that depend on them.
 *
 * @param segments by key, as in `SegmentLibrary.segments`; may be the output of another stack
 * @throws {ClassifyError} "incomplete-segments", through Pulumi
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as classify from "pulumi-classify";
 *
 * const campaign = new pulumi.StackReference("acme/campaign/production");
 * const segments = classify.requireComplete(campaign.requireOutput("segments"));
 * export const ids = segments.apply((all) => Object.values(all).map(({ id }) => id));
 * ```
 */
export function requireComplete(
    segments: pulumi.Input<Record<string, pulumi.Input<SegmentRecord>>>,
): pulumi.Output<Record<string, CompleteSegment>> {
    return pulumi.output(segments).apply((known) => {
        const error = incompleteError(known);
        if (error !== undefined && pulumi.runtime.isDryRun()) {
            void pulumi.log.warn(`the update would fail: ${error.message}`);
            return notKnownYet;
        }
        return asRunError(() => {
            if (error !== undefined) {
                throw error;
            }
            return known as Record<string, CompleteSegment>;
        });
    });
}

/** Pulumi's placeholder for a value that is known only during the update. */
const notKnownYet = pulumi.output(pulumi.unknown) as pulumi.Output<never>;

/** Undefined if all are complete. Another stack can export any value, so everything is checked. */
export function incompleteError(segments: unknown): ClassifyError | undefined {
    const action = "use the segments of a stack";
    if (typeof segments !== "object" || segments === null || Array.isArray(segments)) {
        return new ClassifyError({
            code: "incomplete-segments",
            action,
            reason: "they are not a record of segments by key",
            remedy: "Export the `segments` of a SegmentLibrary from that stack.",
        });
    }
    const unfinished = Object.entries(segments).flatMap(([key, segment]: [string, unknown]) => {
        const { id, name, status } = (segment ?? {}) as Partial<Record<keyof SegmentRecord, unknown>>;
        const isComplete = typeof id === "number" && status === "complete";
        return isComplete ? [] : [`${key} (${described(id, name)}) is ${textOr(status, "of unknown status")}`];
    });
    if (unfinished.length === 0) {
        return undefined;
    }
    return new ClassifyError({
        code: "incomplete-segments",
        action,
        reason: `${unfinished.length} of ${Object.keys(segments).length} are not complete: ${unfinished.join(", ")}`,
        remedy: "Run `pulumi up` in the stack that declares them until all are complete, then run it here again.",
    });
}

function described(id: unknown, name: unknown): string {
    return `segment ${textOr(id, "without an ID")}${typeof name === "string" ? ` "${oneLine(name)}"` : ""}`;
}

function textOr(value: unknown, otherwise: string): string {
    return typeof value === "string" || typeof value === "number" ? String(value) : otherwise;
}
