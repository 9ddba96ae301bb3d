import type { z } from "zod";
import type { WireSegment } from "./segmentJson";

/** "Error responses" on the vendor's page. */
export interface WireError {
    readonly error: string;
    readonly message: string;
}

export interface Answer {
    readonly status: number;
    readonly body: WireSegment | readonly WireSegment[] | WireError;
}

/** The page shows only "not_found"; the others are formed after it. */
const errorCodes: Readonly<Record<number, string>> = {
    400: "bad_request",
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    422: "validation_error",
    429: "rate_limit_exceeded",
};

export function refusal(status: number, message: string): Answer {
    return { status, body: { error: errorCodes[status] ?? "server_error", message } };
}

export const refusals = {
    badKey: () => refusal(401, "Missing or invalid API key"),
    unknownSegment: (id: number) => refusal(404, `Segment with ID ${id} not found`),
    unknownPath: () => refusal(404, "Resource not found"),
};

/** What is wrong with a body, as one message. */
export function describeIssues({ issues }: z.ZodError): string {
    return issues.map(({ path, message }) => [...path, message].join(": ")).join("; ");
}

/** Changes every segment of an answer; an error stays as it is. */
export function mapSegments<T>(body: Answer["body"], change: (segment: WireSegment) => T): T | T[] | WireError {
    if (isList(body)) {
        return body.map(change);
    }
    return "error" in body ? body : change(body);
}

/** `Array.isArray` alone does not tell a readonly array from the rest of a union. */
function isList(body: Answer["body"]): body is readonly WireSegment[] {
    return Array.isArray(body);
}
