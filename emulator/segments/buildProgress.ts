import type { SegmentRecord, StoredSegment } from "./StoredSegment";

/** The part of a build that is spent waiting for its start. */
const PENDING_SHARE = 0.1;

type Progress = Pick<StoredSegment, "status" | "processedAt">;

/** How far a segment is. It follows from the time alone, so builds also progress while no emulator runs. */
export function buildProgress(segment: SegmentRecord, now: number): Progress {
    const derived = progressByClock(segment, now);
    if (segment.forcedStatus === undefined) {
        return derived;
    }
    const { status, at } = segment.forcedStatus;
    switch (status) {
        case "complete":
            return { status, processedAt: at };
        case "pending":
        case "processing":
        case "failed":
            return { status, processedAt: undefined };
        default:
            return { status, processedAt: derived.processedAt };
    }
}

function progressByClock({ createdAt, buildTimeMs, outcome }: SegmentRecord, now: number): Progress {
    const age = now - createdAt;
    if (age < buildTimeMs * PENDING_SHARE) {
        return { status: "pending", processedAt: undefined };
    }
    if (outcome === "never" || age < buildTimeMs) {
        return { status: "processing", processedAt: undefined };
    }
    // "null until complete", says the vendor's page: a failed build has no processed date.
    return { status: outcome, processedAt: outcome === "complete" ? createdAt + buildTimeMs : undefined };
}
