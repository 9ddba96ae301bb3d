import type * as pulumi from "@pulumi/pulumi";
import { hidden } from "../engine/hiddenProperties";
import type { ClassifySegmentArgs } from "./ClassifySegmentArgs";
import type { Recording } from "./recordedSegments";

/** A program sees only outputs that its resource names. A reference declares nothing, so the name is among them. */
const outputsOnly = {
    name: undefined,
    segmentId: undefined,
    status: undefined,
    createdDate: undefined,
    processedDate: undefined,
} as const;

/** What a segment is registered with, apart from what its face adds. */
export function segmentInputs(args: ClassifySegmentArgs | undefined, { isRecorded }: Recording): pulumi.Inputs {
    const awaited = args?.waitForCompletion === false ? { [hidden.awaited]: isRecorded } : {};
    return { ...outputsOnly, ...args, ...awaited };
}
