/** Longer than this nobody is made to wait, whatever a server says. */
export const longestRetryAfterMs = 10 * 60_000;

/** Milliseconds from a `Retry-After` header, in seconds or as an HTTP date (RFC 9110); undefined for anything else. */
export function parseRetryAfter(header: unknown, now: number): number | undefined {
    if (typeof header !== "string" || header.trim() === "") {
        return undefined;
    }
    const text = header.trim();
    const ms = /^\d+$/.test(text) ? Number(text) * 1000 : httpDate(text) - now;
    return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestRetryAfterMs);
}

function httpDate(text: string): number {
    return /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
}
