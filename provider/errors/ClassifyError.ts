/**
 * Every failure of this package, by a short name that never changes. The name is at the end of each message, and a
 * heading of `docs/troubleshooting.md`.
 */
export const errorCodes = [
    "adopt-failed-segment",
    "adopt-in-use",
    "adopt-not-found",
    "adopt-other-name",
    "api-forbidden",
    "api-network",
    "api-not-found",
    "api-rate-limited",
    "api-redirected",
    "api-rejected",
    "api-server-error",
    "api-timeout",
    "api-unauthorized",
    "api-unreadable",
    "bad-configuration",
    "bad-definition",
    "bad-definition-files",
    "bad-id",
    "bad-timeout",
    "build-failed",
    "build-interrupted",
    "build-unreachable",
    "build-timed-out",
    "builds-unfinished",
    "create-interrupted",
    "create-unsettled",
    "duplicate-name",
    "import-unsupported",
    "incomplete-segments",
    "missing-api-key",
    "stack-locked",
    "state-unavailable",
    "unexpected",
    "unknown-name",
    "unreadable-input",
    "unwritable-output",
] as const;

/** The code of a failure. Each code is a heading of the troubleshooting page. */
export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorParts {
    readonly code: ErrorCode;
    /** The action that failed: "create segment \"Snowblower Buyers\"". */
    readonly action: string;
    readonly reason: string;
    /** What the reader should do now. */
    readonly remedy?: string;
    readonly cause?: unknown;
}

/** Base class of all errors of this package. The message has the action, the reason, the remedy and the code. */
export class ClassifyError extends Error {
    /** "ClassifyError", or the name of a subclass. */
    override readonly name: string = "ClassifyError";
    /** Identifies the failure; never changes. */
    readonly code: ErrorCode;
    /** Why the action failed, without action and remedy. */
    readonly reason: string;
    /** What to do now; undefined where there is nothing to do. */
    readonly remedy: string | undefined;

    /** @internal */
    constructor(parts: ErrorParts) {
        const remedy = parts.remedy === undefined ? undefined : sentence(parts.remedy);
        const sentences = [sentence(parts.reason), remedy].filter((each) => each !== undefined);
        super(`could not ${parts.action}: ${sentences.join(" ")} [${parts.code}]`, { cause: parts.cause });
        this.code = parts.code;
        this.reason = parts.reason;
        this.remedy = remedy;
    }
}

function sentence(text: string): string {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
