import * as pulumi from "@pulumi/pulumi";
import type { ClassifyApi } from "../api/ClassifyApi";
import { HttpClassifyApi } from "../api/HttpClassifyApi";
import { RetryingApi } from "../api/retry";
import { readSettings } from "../config/Settings";
import { parseSegmentId } from "../segment/parseSegmentId";
import type { Segment, SegmentStatus } from "../segment/Segment";
import { matchesFilter } from "../segment/segmentFilter";
import { systemClock } from "../time/Clock";
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

/** Which segments to list. Default: all. */
export interface ListSegmentsArgs {
    /** Only segments with this status. */
    readonly status?: SegmentStatus;
    /** Only segments with exactly this name; surrounding space does not count. */
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

const firstBackoffMs = 1_000;

/** The account of this stack's API key, for functions of a program. */
function accountApi(): ClassifyApi {
    const config = new pulumi.Config("classify");
    const settings = readSettings((key) => config.get(key.replace(/^classify:/, "")), process.env);
    return new RetryingApi(new HttpClassifyApi(settings, systemClock), systemClock, {
        firstBackoffMs,
        notify: (text) => {
            void pulumi.log.info(text, undefined, undefined, true);
        },
    });
}
