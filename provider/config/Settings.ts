import { ClassifyError } from "../errors/ClassifyError";
import { durationSyntax, parseDuration } from "../time/duration";

/** The configuration of the connection to Classify. */
export interface Settings {
    /** The URL before `/v1/clsfy/…`, without a slash at the end. */
    readonly baseUrl: string;
    readonly pollIntervalMs: number;
    readonly apiKey: string | undefined;
}

/** Stack configuration, as `classify:<key>`; undefined for what is not set. */
export type StackConfig = (key: string) => string | undefined;

const defaultBaseUrl = "https://api.clsfy.me";
const defaultPollInterval = "60s";
const vendorMinimumMs = 60_000;

/**
 * Reads the configuration: stack config takes precedence over the environment. A missing API key is an error only when it
 * is needed, so previews and destroys work without one.
 */
export function readSettings(stackConfig: StackConfig, environment: NodeJS.ProcessEnv): Settings {
    const read = (key: string, variable: string): string | undefined =>
        nonBlank(stackConfig(`classify:${key}`)) ?? nonBlank(environment[variable]);
    const baseUrl = parseBaseUrl(read("baseUrl", "CLASSIFY_BASE_URL") ?? defaultBaseUrl);
    return {
        baseUrl: baseUrl.href.replace(/\/+$/, "").replace(/\/v1\/clsfy$/, ""),
        pollIntervalMs: parsePollInterval(
            read("pollInterval", "CLASSIFY_POLL_INTERVAL") ?? defaultPollInterval,
            baseUrl,
        ),
        apiKey: parseApiKey(read("apiKey", "CLASSIFY_API_KEY")),
    };
}

export const whereToSetTheKey =
    "Set it with `pulumi config set --secret classify:apiKey <key>`, or in the environment as CLASSIFY_API_KEY.";

/** @param places where the key is in plain text */
export function plainKeyWarning(places: "configuration" | "configuration and state"): string {
    return `classify:apiKey is stored as plain text in the stack's ${places}. Run \`pulumi config set --secret classify:apiKey <key>\`; if the plain key was committed, ask Classify for a new one`;
}

export function isLoopback(url: URL): boolean {
    return url.hostname === "localhost" || url.hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(url.hostname);
}

function parseBaseUrl(text: string): URL {
    if (!URL.canParse(text)) {
        throw badSetting("baseUrl", "CLASSIFY_BASE_URL", "is not a URL", `write one like "${defaultBaseUrl}"`);
    }
    const url = new URL(text);
    if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url))) {
        throw badSetting(
            "baseUrl",
            "CLASSIFY_BASE_URL",
            `begins with "${url.protocol}", which would send the API key unencrypted`,
            "use https; http is for a loopback address only",
        );
    }
    if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
        throw badSetting(
            "baseUrl",
            "CLASSIFY_BASE_URL",
            "has more than a host and a path",
            "write it without user name, password, query and fragment",
        );
    }
    return url;
}

function parsePollInterval(text: string, baseUrl: URL): number {
    const ms = parseDuration(text);
    if (ms === undefined) {
        throw badSetting(
            "pollInterval",
            "CLASSIFY_POLL_INTERVAL",
            `"${text}" is not a duration`,
            `write ${durationSyntax}`,
        );
    }
    if (ms < vendorMinimumMs && !isLoopback(baseUrl)) {
        throw badSetting(
            "pollInterval",
            "CLASSIFY_POLL_INTERVAL",
            `"${text}" is under 60s, the shortest interval that Classify allows`,
            "write 60s or more; only a loopback address may have a shorter one",
        );
    }
    return ms;
}

/** A key with characters that HTTP headers do not allow would otherwise fail as a connection error. */
function parseApiKey(text: string | undefined): string | undefined {
    if (text !== undefined && !/^[\x21-\x7e]+$/.test(text)) {
        throw badSetting(
            "apiKey",
            "CLASSIFY_API_KEY",
            "has spaces, line breaks or other characters that an API key cannot have",
            "copy the key again, without quotes or spaces",
        );
    }
    return text;
}

function badSetting(key: string, variable: string, reason: string, remedy: string): ClassifyError {
    return new ClassifyError({
        code: "bad-configuration",
        action: `use the configuration classify:${key} (or ${variable})`,
        reason: `the value ${reason}`,
        remedy: `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`,
    });
}

function nonBlank(text: string | undefined): string | undefined {
    return text === undefined || text.trim() === "" ? undefined : text.trim();
}
