import type { Fault } from "../../../emulator/startEmulator";

/**
 * What the API does wrong, by the names in the report. None of these lasts for ever, and none leaves a build failed: those
 * are no interruptions, and repeating `pulumi up` does not mend them.
 */
export const apiFaults = {
    "POST: connection reset, stored": { kind: "reset", on: "create", stored: true },
    "POST: connection reset, not stored": { kind: "reset", on: "create", stored: false },
    "POST: no answer, stored": { kind: "hang", on: "create", stored: true },
    "POST: no answer, not stored": { kind: "hang", on: "create", stored: false },
    "POST: 500, stored": { kind: "server-error", on: "create", stored: true },
    "POST: 503, not stored": { kind: "server-error", on: "create", status: 503, stored: false },
    "POST: 201 with HTML": { kind: "html", on: "create" },
    "POST: 201 with half the JSON": { kind: "truncated", on: "create" },
    "POST: 201 with wrong types": { kind: "wrong-types", on: "create" },
    "POST: 429": { kind: "rate-limited", on: "create", retryAfter: "1" },
    "POST: 401": { kind: "unauthorized", on: "create" },
    "GET: 404 right after the POST": { kind: "not-found", on: "get" },
    "GET: 500": { kind: "server-error", on: "get" },
    "GET: unknown status": { kind: "unknown-status", on: "get", status: "queued" },
    "list: connection reset": { kind: "reset", on: "list" },
    "list: half the JSON": { kind: "truncated", on: "list" },
    "any: 502": { kind: "server-error", on: "any", status: 502 },
    "any: connection reset, stored": { kind: "reset", on: "any", stored: true },
    // Shorter than the provider's patience with a lost answer (five poll intervals: 1 s), and longer.
    "API down: 503": { kind: "outage", on: "any", ms: 600, status: 503 },
    "API down: connections reset": { kind: "outage", on: "any", ms: 2_500 },
    "API goes down at a POST, stored": { kind: "outage", on: "create", ms: 1_500, stored: true },
} as const satisfies Record<string, Fault>;

export type ApiFaultName = keyof typeof apiFaults;

export interface ApiStrike {
    readonly kind: "api";
    readonly fault: ApiFaultName;
    /** How many requests pass before, and how many it meets. An outage meets all until its time is over. */
    readonly skip: number;
    readonly times: number;
}

/** Aimed at the requests of one API key; an outage begins with one of them and meets everybody's. */
export function faultOf({ fault, skip, times }: ApiStrike, keyFingerprint: string): Fault {
    const named = apiFaults[fault];
    const aim = { skip, keyFingerprint };
    return named.kind === "outage" ? { ...named, ...aim } : { ...named, ...aim, times };
}
