import type * as pulumi from "@pulumi/pulumi";

/** Outputs `segmentId` of the segments whose statuses a SegmentCompletion of the program records. */
const recorded = new WeakSet();

/** A completion records the statuses of the segments that these IDs belong to: they need no updates of their own. */
export function recordStatusesOf(segmentIds: pulumi.Input<pulumi.Input<number>[]>): void {
    for (const id of Array.isArray(segmentIds) ? segmentIds : []) {
        if (typeof id === "object") {
            recorded.add(id);
        }
    }
}

/**
 * Whether a completion records the status of a segment. The program declares the completion after the segment, so this is
 * known when the program's present turn is over.
 */
export class Recording {
    /** Resolves to true, or to undefined, which is left out of the inputs. */
    readonly isRecorded: Promise<true | undefined>;
    private segmentId: pulumi.Output<number> | undefined;

    constructor() {
        this.isRecorded = new Promise((resolve) => {
            setImmediate(() => {
                resolve(this.segmentId !== undefined && recorded.has(this.segmentId) ? true : undefined);
            });
        });
    }

    /** @param segmentId the output of the segment that this is about */
    isOf(segmentId: pulumi.Output<number>): void {
        this.segmentId = segmentId;
    }
}
