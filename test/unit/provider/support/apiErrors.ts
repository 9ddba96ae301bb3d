import { ApiError, type ApiFailure } from "../../../../provider/api/ApiError";

/** A failed request of the given kind. */
export function failing(failure: ApiFailure, retryAfterMs?: number): ApiError {
    return new ApiError(failure, { action: "ask Classify", reason: `a test made it fail (${failure})` }, retryAfterMs);
}

/** The API's own "no such segment". */
export const notFound = (): ApiError => failing("not-found");
