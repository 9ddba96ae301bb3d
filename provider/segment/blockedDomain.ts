import { domainToASCII } from "node:url";
import { parse } from "tldts";

/** What is wrong with a blocklist entry and what to write instead; undefined when nothing is. */
export function blockedDomainProblem(text: string): string | undefined {
    const entry = text.trim();
    const { isIp } = parse(entry);
    if (entry === "") {
        return "is blank; write a domain or remove the entry";
    }
    if (isIp === true) {
        return 'is an IP address; only domains can be blocked, write one like "example.com"';
    }
    const remedy = whatToWrite(entry);
    if (entry.includes("*")) {
        return `has a wildcard; ${remedy}`;
    }
    if (/[/:?#@\s]/.test(entry)) {
        return `is not a domain alone; ${remedy}`;
    }
    if (!isDomain(entry)) {
        return `is not a domain; ${remedy}`;
    }
    return undefined;
}

/** Domains are the same without regard to case and to how their international form is written. */
export function blockedDomainKey(text: string): string {
    return domainToASCII(text.trim().toLowerCase());
}

function isDomain(entry: string): boolean {
    return parse(entry).domain !== null && domainToASCII(entry) !== "" && !/^\.|\.$/.test(entry);
}

function whatToWrite(entry: string): string {
    const bare = parse(entry.replaceAll("*", "").replace(/^\.+/, "")).hostname?.replace(/^\.+/, "") ?? "";
    return `write ${isDomain(bare) ? `"${bare}"` : 'one like "example.com"'}`;
}
