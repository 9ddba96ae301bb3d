import { z } from "zod";
import type { SegmentRequest, StoredSegment } from "../segments/StoredSegment";

/** The vendor's spelling, here and nowhere else in the emulator. */
export interface WireSegment {
    readonly id: number;
    readonly name: string;
    readonly status: string;
    readonly created_date: string;
    readonly processed_date: string | null;
}

const webAddress = z.url({ protocol: /^https?$/ });

/** "Parameters" of "Create a segment" on the vendor's page. */
export const createBody = z.strictObject({
    name: z.string(),
    prompt: z.string().optional(),
    example_urls: z.array(webAddress).optional(),
    block_tlds: z.array(z.string().min(1)).optional(),
    client_id: z.string().min(1).optional(),
});

export function toSegmentRequest(body: z.infer<typeof createBody>): SegmentRequest {
    const { name, prompt, example_urls: exampleUrls, block_tlds: blockTlds, client_id: clientId } = body;
    return { name, prompt, exampleUrls, blockTlds, clientId };
}

export function toWire(segment: StoredSegment): WireSegment {
    return {
        id: segment.id,
        name: segment.name,
        status: segment.status,
        created_date: wireDate(segment.createdAt),
        processed_date: segment.processedAt === undefined ? null : wireDate(segment.processedAt),
    };
}

/** Whole seconds, as on the vendor's page. */
function wireDate(ms: number): string {
    return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}
