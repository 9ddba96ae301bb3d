/**
 * Every way in which this package can fail, by a short name that never changes. The name ends each message, and is the
 * heading under which `docs/troubleshooting.md` explains it.
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
    "unexpected",
    "unreadable-input",
] as const;

/** The short names by which failures are told apart, and found in the documentation. */
export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorParts {
    readonly code: ErrorCode;
    /** What was being done, and to what: "create segment \"Snowblower Buyers\"". */
    readonly action: string;
    readonly reason: string;
    /** What the reader should do now. */
    readonly remedy?: string;
    readonly cause?: unknown;
}

/** The one family of errors of this package: action, thing, reason, remedy, in words for the person who runs Pulumi. */
export class ClassifyError extends Error {
    /** "ClassifyError", or the name of a more special error. */
    override readonly name: string = "ClassifyError";
    /** Which failure it is; never changes. */
    readonly code: ErrorCode;
    /** What went wrong, without action and remedy, which the message has too. */
    readonly reason: string;
    /** What to do now, as the message says it; undefined where there is nothing to do. */
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

export const unexpectedRemedy =
    "This is a defect of pulumi-classify. Nothing is lost: run `pulumi up` again, and report the message if it appears again.";

/** Turns a fault that nobody foresaw into a member of the family, so that it too ends in a message and a way on. */
export function asClassifyError(fault: unknown, action: string): ClassifyError {
    if (fault instanceof ClassifyError) {
        return fault;
    }
    return new ClassifyError({
        code: "unexpected",
        action,
        reason: fault instanceof Error ? fault.message : String(fault),
        remedy: unexpectedRemedy,
        cause: fault,
    });
}
