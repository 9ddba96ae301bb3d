import { type EngineProperties, hidden, withoutUndefined } from "../engine/hiddenInputs";
import { ClassifyError } from "../errors/ClassifyError";
import type { Segment, SegmentStatus } from "../segment/Segment";
import { parseDuration } from "../time/duration";

/** How long a wait may take where `customTimeouts` says nothing: twice the longest build that the vendor names. */
const defaultTimeoutMs = 4 * 3_600_000;

/** What the state holds of a segment beside the inputs. */
export interface SegmentOutputs {
    readonly segmentId: number;
    readonly status: SegmentStatus;
    readonly createdDate: string;
    readonly processedDate?: string | undefined;
}

/** The state of a resource: the inputs are echoed, because the engine hands `diff` the old *outputs*. */
export function toState(inputs: EngineProperties, segment: Segment): EngineProperties & SegmentOutputs {
    const { id, status, createdDate, processedDate } = segment;
    return withoutUndefined({ ...inputs, segmentId: id, status, createdDate, processedDate });
}

export function parseSegmentId(id: string): number {
    const segmentId = Number(id);
    if (!/^\d+$/.test(id) || !Number.isSafeInteger(segmentId) || segmentId === 0) {
        throw new ClassifyError({
            code: "bad-id",
            action: `read segment "${id}"`,
            reason: "a segment ID is a whole number above zero",
            remedy: 'Write it like "61".',
        });
    }
    return segmentId;
}

/** Milliseconds that a create, or the update that resumes it, may wait. */
export function waitLimitMs(inputs: EngineProperties, operation: "create" | "update"): number {
    const create = duration(inputs[hidden.createTimeout]);
    const update = duration(inputs[hidden.updateTimeout]);
    return (operation === "update" ? (update ?? create) : create) ?? defaultTimeoutMs;
}

function duration(value: unknown): number | undefined {
    return typeof value === "string" ? parseDuration(value) : undefined;
}
