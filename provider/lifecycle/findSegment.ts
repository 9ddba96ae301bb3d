import { ApiError } from "../api/ApiError";
import type { ClassifyApi } from "../api/ClassifyApi";
import type { Properties } from "../engine/properties";
import { ClassifyError } from "../errors/ClassifyError";
import type { Segment } from "../segment/Segment";
import { isReference } from "./segmentState";

/** Undefined only after a 404 and a list without the segment, so that one wrong response never removes a segment. */
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

/** Of a first read. Pulumi's SDK would hand out empty outputs for a segment that does not exist. */
export function notInAccount(id: string): ClassifyError {
    return new ClassifyError({
        code: "api-not-found",
        action: `read segment ${id}`,
        reason: "it does not exist in this account",
        remedy: "Check the segment ID and that the API key belongs to the account that owns it.",
    });
}

/** Of a segment that the state knows: a refresh records that it is gone. */
export function goneFromAccount(id: string, state: Properties): string {
    return (
        `segment ${id} is no longer in this account. If the API key belongs to another account, set the right key ` +
        (isReference(state)
            ? "again; otherwise refer to another segment"
            : "before the next `pulumi up`, which would build a new segment")
    );
}
