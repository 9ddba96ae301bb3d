import { z } from "zod";
import { type Segment, type SegmentStatus, segmentStatuses } from "../segment/Segment";
import type { SegmentDefinition } from "../segment/definition";
import { normalised } from "../segment/meaning";

/** The API's field names, which appear only in this file (vendor's page, "The segment object" and "Create a segment"). */
export interface RequestBody {
    readonly name: string;
    readonly prompt: string | undefined;
    readonly example_urls: readonly string[] | undefined;
    readonly block_tlds: readonly string[] | undefined;
    readonly client_id: string | undefined;
}

export function toRequestBody(definition: SegmentDefinition): RequestBody {
    const { name, prompt, exampleUrls, blockTlds, clientId } = normalised(definition);
    return { name, prompt, example_urls: exampleUrls, block_tlds: blockTlds, client_id: clientId };
}

const segmentId = z.int().positive();
const isoDate = z.string().refine((text) => !Number.isNaN(Date.parse(text)));

const segmentObject = z.object({
    id: segmentId,
    name: z.string(),
    status: z.string(),
    created_date: isoDate,
    processed_date: isoDate.nullish(),
});
// Made once: zod generates code for a schema at its first use, a thousand times if each answer brings a new one.
const segmentList = z.array(segmentObject);
const createdObject = z.object({ id: segmentId });
const errorObject = z.object({ error: z.string(), message: z.string() });

/** A parsed response, or what was expected instead. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: string };

export function parseSegment(body: unknown): Parsed<Segment> {
    const parsed = segmentObject.safeParse(body);
    return parsed.success ? { ok: true, value: toSegment(parsed.data) } : { ok: false, expected: "a segment object" };
}

export function parseSegments(body: unknown): Parsed<Segment[]> {
    const parsed = segmentList.safeParse(body);
    return parsed.success
        ? { ok: true, value: parsed.data.map(toSegment) }
        : { ok: false, expected: "a list of segment objects" };
}

/** After a POST only the ID matters: a response that has it is accepted even if other fields are invalid. */
export function parseCreated(body: unknown, definition: SegmentDefinition, now: Date): Parsed<Segment> {
    const whole = parseSegment(body);
    const idOnly = createdObject.safeParse(body);
    if (whole.ok || !idOnly.success) {
        return whole;
    }
    const { name } = normalised(definition);
    return { ok: true, value: { id: idOnly.data.id, name, status: "pending", createdDate: now.toISOString() } };
}

/** The API's `{"error", "message"}`; undefined for any other body. */
export function parseErrorBody(body: unknown): { error: string; message: string } | undefined {
    return errorObject.safeParse(body).data;
}

function toSegment(wire: z.infer<typeof segmentObject>): Segment {
    const recognised = segmentStatuses.find((status) => status === wire.status);
    const processed = typeof wire.processed_date === "string" ? { processedDate: wire.processed_date } : {};
    return {
        id: wire.id,
        name: wire.name,
        status: effectiveStatus(recognised, wire.processed_date),
        ...(recognised === undefined ? { unrecognisedStatus: wire.status } : {}),
        createdDate: wire.created_date,
        ...processed,
    };
}

/** According to the vendor's page a segment is finished when it is "complete" *or* has a processed date. */
function effectiveStatus(status: SegmentStatus | undefined, processedDate: string | null | undefined): SegmentStatus {
    if (status === "failed" || status === "complete") {
        return status;
    }
    return typeof processedDate === "string" ? "complete" : (status ?? "processing");
}
