import { oneLine } from "../errors/printable";
import { ApiError, type ApiFailure } from "./ApiError";
import type { Remedies } from "./remedies";
import { parseRetryAfter } from "./retry";
import { parseErrorBody } from "./wire";

/** A request as messages describe it. */
export interface Attempt {
    /** "read segment 61". */
    readonly action: string;
    /** "GET https://api.clsfy.me/v1/clsfy/segment-requests/61". */
    readonly request: string;
    /** Removes secrets from texts that came from outside. */
    readonly redact: (text: string) => string;
    readonly remedies: Remedies;
}

export interface RawAnswer {
    readonly status: number;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly text: string;
    readonly json: unknown;
}

/** The error for a response that is not a success. */
export function fromAnswer(answer: RawAnswer, attempt: Attempt, now: number): ApiError {
    const failure = failureOf(answer);
    const said = parseErrorBody(answer.json);
    const words =
        said === undefined
            ? `answered ${answer.status}`
            : `answered ${answer.status}, "${shorten(attempt.redact(said.message))}"`;
    const where = failure === "redirected" ? ` to ${redirectHost(answer.headers["location"], attempt)}` : "";
    const parts = {
        action: attempt.action,
        reason: `Classify ${words}${where} (${attempt.request})`,
        remedy: attempt.remedies[failure],
    };
    return new ApiError(failure, parts, parseRetryAfter(answer.headers["retry-after"], now));
}

/** The error for a successful response that does not have the documented form. */
export function fromUnreadable(answer: RawAnswer, expected: string, attempt: Attempt): ApiError {
    // Serialised again, because a server may escape quoted texts in its own way.
    const text = answer.json === undefined ? answer.text : JSON.stringify(answer.json);
    const came = answer.text === "" ? "an empty body" : `${kindOf(answer)}: ${shorten(attempt.redact(text))}`;
    return new ApiError("unreadable", {
        action: attempt.action,
        reason: `Classify answered ${answer.status}, but the response is not ${expected} (${attempt.request}): it is ${came}`,
        remedy: attempt.remedies.unreadable,
    });
}

/** The error for a request without a response. The raw error is not the cause: it has the request's headers, with the key. */
export function fromNoAnswer(fault: unknown, attempt: Attempt): ApiError {
    const { code, message } =
        fault instanceof Error ? (fault as NodeJS.ErrnoException) : { code: "", message: String(fault) };
    const failure: ApiFailure = /^(ETIMEDOUT|ECONNABORTED|ERR_CANCELED)$/.test(code ?? "") ? "timeout" : "network";
    const cause = new Error(attempt.redact(message));
    const why =
        failure === "timeout"
            ? "Classify did not respond in time"
            : `the connection failed, ${attempt.redact(message)}`;
    return new ApiError(failure, {
        action: attempt.action,
        reason: `${why} (${attempt.request})`,
        remedy: attempt.remedies[failure],
        cause,
    });
}

/** The error for a request that we aborted. As after a timeout, its result is unknown. */
export function fromInterruption(attempt: Attempt): ApiError {
    const reason = `interrupted before Classify responded (${attempt.request})`;
    return new ApiError("timeout", { action: attempt.action, reason, remedy: attempt.remedies.timeout });
}

function failureOf({ status, json }: RawAnswer): ApiFailure {
    if (status === 401) return "unauthorized";
    if (status === 403) return "forbidden";
    // A 404 without the API's error body comes from a proxy and says nothing about the segment.
    if (status === 404) return parseErrorBody(json) === undefined ? "unreadable" : "not-found";
    if (status === 429) return "rate-limited";
    if (status >= 500 || status === 408) return "server-error";
    if (status >= 300 && status < 400) return "redirected";
    return status >= 400 ? "rejected" : "unreadable";
}

function kindOf({ headers, json }: RawAnswer): string {
    if (json !== undefined) return "JSON of another form";
    return /html/i.test(String(headers["content-type"])) ? "a web page" : "a text that is not JSON";
}

/** The address may quote the key, which the server received. */
function redirectHost(location: unknown, { redact }: Attempt): string {
    const shown = typeof location === "string" ? redact(location) : "";
    return URL.canParse(shown) ? new URL(shown).host : "another address";
}

function shorten(text: string): string {
    const line = oneLine(text);
    return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

/**
 * Removes secrets from a text that came from outside: a response may quote the request. The prompt may be a Pulumi secret,
 * which is not known here, so every prompt is removed.
 *
 * @param secrets by the name that replaces them
 */
export function withoutSecrets(text: string, secrets: Readonly<Record<string, string | undefined>>): string {
    return Object.entries(secrets).reduce((rest, [name, secret = ""]) => {
        const inJson = JSON.stringify(secret).slice(1, -1);
        return [inJson, secret]
            .filter((form) => form !== "")
            .reduce((part, form) => part.replaceAll(form, `[${name}]`), rest);
    }, text);
}
