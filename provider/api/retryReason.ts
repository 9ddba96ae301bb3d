import type { ApiError } from "./ApiError";

/** A few words for a progress row. */
export function retryReason({ failure }: Pick<ApiError, "failure">): string {
    switch (failure) {
        case "rate-limited":
            return "rate limited";
        case "server-error":
            return "Classify has a fault";
        case "timeout":
            return "Classify does not answer";
        case "network":
            return "Classify cannot be reached";
        case "unreadable":
        case "redirected":
            return "Classify's answer could not be used";
        case "missing-key":
        case "unauthorized":
        case "forbidden":
        case "not-found":
        case "rejected":
            return "Classify refused to answer";
    }
}
