import { parseSegmentId, type Segment } from "../segment/Segment";
import { accountApi } from "./accountApi";
import { runError } from "./asRunError";

/**
 * Reads one segment of the account while the program runs.
 *
 * @param id the segment ID, as a number or a text
 * @throws if the segment does not exist, the key is missing or wrong, or Classify cannot be reached
 *
 * @example
 * ```ts
 * export const status = classify.getSegment(61).then((segment) => segment.status);
 * ```
 */
export async function getSegment(id: number | string): Promise<Segment> {
    try {
        return await accountApi().get(parseSegmentId(String(id)));
    } catch (fault) {
        throw runError(fault);
    }
}
