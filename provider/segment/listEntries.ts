import { domainToASCII } from "node:url";
import { parse } from "tldts";

/** The problem of an example URL, with the correction; undefined if it is valid. */
export function exampleUrlProblem(text: string): string | undefined {
    const url = text.trim();
    if (url === "") {
        return "is blank; write a URL or remove the entry";
    }
    if (/\s/.test(url)) {
        return `contains a space; write "%20" for it, or each URL as its own entry`;
    }
    if (/^https?:\/\//i.test(url)) {
        return URL.canParse(url)
            ? credentialsProblem(new URL(url))
            : 'is not a URL; write one like "https://example.com/page"';
    }
    if (url.includes("://") || /^[a-z]+:\D/i.test(url)) {
        return 'is not a web page; write a URL that begins with "https://"';
    }
    return 'has no scheme; write "https://" in front of it';
}

function credentialsProblem({ username, password }: URL): string | undefined {
    return username === "" && password === ""
        ? undefined
        : "contains a user name or password, which would be sent to Classify; remove it";
}

/** Equal for two spellings of one URL (case of the host, default port). */
export function exampleUrlKey(text: string): string {
    const url = text.trim();
    return URL.canParse(url) ? new URL(url).href : url;
}

/** The problem of a blocklist entry, with the correction; undefined if it is valid. */
export function blockedDomainProblem(text: string): string | undefined {
    const entry = text.trim();
    const { isIp } = parse(entry);
    if (entry === "") {
        return "is blank; write a domain or remove the entry";
    }
    if (isIp === true) {
        return 'is an IP address; only domains can be blocked, write one like "example.com"';
    }
    if (entry.includes("*")) {
        return 'has a wildcard; write the domain without it, like "example.com"';
    }
    if (/[/:?#@\s]/.test(entry)) {
        return 'is more than a domain; write the domain alone, like "example.com"';
    }
    if (!isDomain(entry)) {
        return 'is not a domain; write one like "example.com"';
    }
    return undefined;
}

/** Equal for two spellings of one domain (case, international form). */
export function blockedDomainKey(text: string): string {
    return domainToASCII(text.trim().toLowerCase());
}

function isDomain(entry: string): boolean {
    return parse(entry).domain !== null && domainToASCII(entry) !== "" && !/^\.|\.$/.test(entry);
}
