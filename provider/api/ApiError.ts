import { ClassifyError, type ErrorCode, type ErrorParts } from "../errors/ClassifyError";

/** What kind of answer, or lack of one, a request met. Every decision about it is made from this, never from HTTP. */
export type ApiFailure =
    | "missing-key"
    | "unauthorized"
    | "forbidden"
    | "not-found"
    | "rejected"
    | "rate-limited"
    | "server-error"
    | "network"
    | "timeout"
    | "redirected"
    | "unreadable";

/** A request to Classify that did not bring what it should have. */
export class ApiError extends ClassifyError {
    override readonly name = "ApiError";
    readonly failure: ApiFailure;
    /** How long the API asked us to wait (429). */
    readonly retryAfterMs: number | undefined;

    constructor(failure: ApiFailure, parts: Omit<ErrorParts, "code">, retryAfterMs?: number) {
        super({ ...parts, code: codes[failure] });
        this.failure = failure;
        this.retryAfterMs = retryAfterMs;
    }
}

const codes: Readonly<Record<ApiFailure, ErrorCode>> = {
    "missing-key": "missing-api-key",
    unauthorized: "api-unauthorized",
    forbidden: "api-forbidden",
    "not-found": "api-not-found",
    rejected: "api-rejected",
    "rate-limited": "api-rate-limited",
    "server-error": "api-server-error",
    network: "api-network",
    timeout: "api-timeout",
    redirected: "api-redirected",
    unreadable: "api-unreadable",
};

/** The API's port promises nothing but `ApiError`s; a defect behind it must not end every wait of the process. */
export function asApiError(fault: unknown, action: string): ApiError {
    if (fault instanceof ApiError) {
        return fault;
    }
    const reason = fault instanceof Error ? fault.message : String(fault);
    return new ApiError("rejected", { action, reason, cause: fault });
}
