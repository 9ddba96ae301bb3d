import { ClassifyError, type ErrorCode, type ErrorParts } from "../errors/ClassifyError";

/** How a request failed. All decisions use this value, never HTTP status codes. */
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

/** A request to Classify failed, or its response was not valid. */
export class ApiError extends ClassifyError {
    override readonly name = "ApiError";
    readonly failure: ApiFailure;
    /** The pause that the API asked for with Retry-After (429), in milliseconds. */
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

/** Every failure of the API as an `ApiError`, so that a defect behind it does not end every wait of the process. */
export function asApiError(fault: unknown, action: string): ApiError {
    if (fault instanceof ApiError) {
        return fault;
    }
    const reason = fault instanceof Error ? fault.message : String(fault);
    return new ApiError("rejected", { action, reason, cause: fault });
}
