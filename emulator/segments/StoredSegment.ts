import { z } from "zod";

/** How the build of a segment is going to end. */
const buildOutcomes = ["complete", "failed", "never"] as const;
export type BuildOutcome = (typeof buildOutcomes)[number];

/** What the emulator keeps of a segment, in memory and in its data file. Times are milliseconds since 1970. */
export const segmentRecord = z.object({
    id: z.int(),
    account: z.string(),
    name: z.string(),
    prompt: z.string().optional(),
    exampleUrls: z.array(z.string()).optional(),
    blockTlds: z.array(z.string()).optional(),
    clientId: z.string().optional(),
    createdAt: z.number(),
    buildTimeMs: z.number(),
    outcome: z.enum(buildOutcomes),
    /** How long after its creation the list shows it, and whether a GET waits for that too; absent: at once. */
    late: z.object({ ms: z.number(), gets: z.boolean() }).optional(),
    /** Set by an edit: overrules what the clock says. */
    forcedStatus: z.object({ status: z.string(), at: z.number() }).optional(),
});

export type SegmentRecord = Readonly<z.infer<typeof segmentRecord>>;

/** What a customer asked for, in the emulator's spelling. */
export type SegmentRequest = Pick<SegmentRecord, "name" | "prompt" | "exampleUrls" | "blockTlds" | "clientId">;

/** A segment as it stands at the moment of asking. */
export interface StoredSegment extends SegmentRecord {
    /** One of the vendor's four words, or whatever word an edit forced. */
    readonly status: string;
    readonly processedAt: number | undefined;
}

/** A change from outside: the vendor repairs, breaks or delays a build. */
export const segmentEdit = z.strictObject({
    /** Any word; it stays until the next edit. A word the vendor does not know leaves the build's clock running. */
    status: z.string().min(1).optional(),
    /** Counted from the creation of the segment. */
    buildTimeMs: z.number().min(0).optional(),
});

export type SegmentEdit = Readonly<z.infer<typeof segmentEdit>>;

/** A segment that somebody else has made, or that an earlier run has left. */
export const foreignSegment = z.strictObject({
    name: z.string().min(1),
    prompt: z.string().optional(),
    /** Default "default", the only account of an emulator without `keys`. */
    account: z.string().default("default"),
    /** By the emulator's clock, in milliseconds since 1970 or in ISO 8601; default now. Its build began then. */
    createdAt: z.union([z.number(), z.iso.datetime().transform((text) => Date.parse(text))]).optional(),
    /** As in an edit: it stays until the next one. */
    status: z.string().min(1).optional(),
});

export type ForeignSegment = Readonly<z.input<typeof foreignSegment>>;
