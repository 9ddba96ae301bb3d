import { ApiError } from "../api/ApiError";
import type { ClassifyApi } from "../api/ClassifyApi";
import type { Segment } from "../segment/Segment";

/** Undefined only when the API says so twice: neither state nor journal may lose a segment to a slip. */
export async function findSegment(id: number, api: ClassifyApi): Promise<Segment | undefined> {
    try {
        return await api.get(id);
    } catch (error) {
        if (!(error instanceof ApiError) || error.failure !== "not-found") {
            throw error;
        }
        return (await api.list()).find((segment) => segment.id === id);
    }
}
