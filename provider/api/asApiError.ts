import { ApiError } from "./ApiError";

/** The API's port promises nothing but `ApiError`s; a defect behind it must not end every wait of the process. */
export function asApiError(fault: unknown, action: string): ApiError {
    if (fault instanceof ApiError) {
        return fault;
    }
    const reason = fault instanceof Error ? fault.message : String(fault);
    return new ApiError("rejected", { action, reason, cause: fault });
}
