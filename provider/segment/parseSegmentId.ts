import { ClassifyError } from "../errors/ClassifyError";

/** Parses an ID from the user or the engine. */
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
