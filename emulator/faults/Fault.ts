import { z } from "zod";

/** Which requests a fault meets. */
const aim = {
    on: z.enum(["create", "get", "list", "any"]).default("any"),
    /** Only creates of this name, and gets of a segment of this name. */
    name: z.string().optional(),
    /** Only gets of this segment. */
    id: z.int().optional(),
    /** Only requests with this API key, by its fingerprint in the request log. */
    keyFingerprint: z.string().optional(),
    /** Lets this many matching requests pass first. */
    skip: z.int().min(0).default(0),
};

/** The same, and how often. */
const target = {
    ...aim,
    /** How many requests it meets; Infinity, or 0 where JSON has no word for it, is for ever. */
    times: z
        .union([z.int().min(0), z.literal(Infinity)])
        .default(1)
        .transform((times) => (times === 0 ? Infinity : times)),
};

/** Whether a create that meets the fault has stored its segment nevertheless. */
const stored = (byDefault: boolean) => ({ stored: z.boolean().default(byDefault) });

/** Decide how a new segment is built; they count only creates that are stored. */
const buildFaults = [
    z.strictObject({ kind: z.literal("fail-build"), ...target }),
    z.strictObject({ kind: z.literal("never-build"), ...target }),
    z.strictObject({ kind: z.literal("slow-build"), ...target, buildTimeMs: z.number().min(0) }),
] as const;

/** The list shows the next segment only after this time; with `gets`, a GET answers 404 until then as well. */
const late = z.strictObject({
    kind: z.literal("late"),
    ...target,
    ms: z.number().min(0),
    gets: z.boolean().default(false),
});

/** The request is handled at once, the answer comes later. */
const latency = z.strictObject({ kind: z.literal("latency"), ...target, ms: z.number().min(0) });

/** From the first request it meets, every request of any kind fails for this time. */
const outage = z.strictObject({
    kind: z.literal("outage"),
    ...aim,
    ...stored(false),
    ms: z.number().min(0),
    /** Without it, connections are reset. */
    status: z.int().min(500).max(599).optional(),
});

/** Replace or spoil the answer. */
const answerFaults = [
    z.strictObject({ kind: z.literal("unauthorized"), ...target }),
    z.strictObject({ kind: z.literal("forbidden"), ...target }),
    z.strictObject({ kind: z.literal("not-found"), ...target }),
    z.strictObject({ kind: z.literal("unprocessable"), ...target }),
    /** `retryAfter` is sent as it is: seconds, an HTTP date, garbage; without it there is no such header. */
    z.strictObject({ kind: z.literal("rate-limited"), ...target, retryAfter: z.string().optional() }),
    z.strictObject({
        kind: z.literal("server-error"),
        ...target,
        ...stored(false),
        status: z.int().min(500).max(599).default(500),
    }),
    z.strictObject({ kind: z.literal("hang"), ...target, ...stored(false) }),
    z.strictObject({ kind: z.literal("reset"), ...target, ...stored(false) }),
    z.strictObject({ kind: z.literal("html"), ...target, ...stored(true) }),
    z.strictObject({ kind: z.literal("truncated"), ...target, ...stored(true) }),
    z.strictObject({ kind: z.literal("wrong-types"), ...target, ...stored(true) }),
    z.strictObject({ kind: z.literal("unknown-status"), ...target, ...stored(true), status: z.string() }),
    z.strictObject({
        kind: z.literal("redirect"),
        ...target,
        status: z.literal([301, 302, 303, 307, 308]).default(307),
        location: z.url(),
    }),
] as const;

export const fault = z.discriminatedUnion("kind", [...buildFaults, late, latency, outage, ...answerFaults]);

/** A fault as people and tests write it, defaults left out. */
export type Fault = z.input<typeof fault>;

export type ActiveFault = z.output<typeof fault>;
export type BuildFault = z.output<(typeof buildFaults)[number]>;
export type LateFault = z.output<typeof late>;
export type LatencyFault = z.output<typeof latency>;
export type OutageFault = z.output<typeof outage>;
export type AnswerFault = z.output<(typeof answerFaults)[number]>;

const buildKinds: readonly string[] = buildFaults.map((variant) => variant.shape.kind.value);
const answerKinds: readonly string[] = answerFaults.map((variant) => variant.shape.kind.value);

export const isBuildFault = (active: ActiveFault): active is BuildFault => buildKinds.includes(active.kind);
export const isLate = (active: ActiveFault): active is LateFault => active.kind === "late";
export const isLatency = (active: ActiveFault): active is LatencyFault => active.kind === "latency";
export const isOutage = (active: ActiveFault): active is OutageFault => active.kind === "outage";
export const isAnswerFault = (active: ActiveFault): active is AnswerFault => answerKinds.includes(active.kind);
