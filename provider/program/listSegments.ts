import type { Segment, SegmentStatus } from "../segment/Segment";
import { matchesFilter } from "../segment/segmentFilter";
import { accountApi } from "./accountApi";
import { runError } from "./asRunError";

/** Which segments to list; every one when nothing is given. */
export interface ListSegmentsArgs {
    /** Only segments with this status. */
    readonly status?: SegmentStatus;
    /** Only segments with exactly this name, without regard to surrounding space. */
    readonly name?: string;
}

/**
 * Lists segments of the account while the program runs, as the API orders them.
 *
 * @throws if the key is missing or wrong, or Classify cannot be reached
 *
 * @example
 * ```ts
 * export const building = classify.listSegments({ status: "processing" });
 * ```
 */
export async function listSegments(filter: ListSegmentsArgs = {}): Promise<Segment[]> {
    try {
        const segments = await accountApi().list();
        return segments.filter((segment) => matchesFilter(segment, filter));
    } catch (fault) {
        throw runError(fault);
    }
}
