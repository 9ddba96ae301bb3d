/** Longer than this nobody is made to wait, whatever a server says. */
export const longestRetryAfterMs = 10 * 60_000;

/** The form in which a server writes a date (RFC 9110); `Date.parse` alone would read "Soon 5" as one. */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Milliseconds from a `Retry-After` header, in seconds or as an HTTP date; undefined for anything else. */
export function parseRetryAfter(header: unknown, now: number): number | undefined {
    if (typeof header !== "string" || header.trim() === "") {
        return undefined;
    }
    const text = header.trim();
    const ms = /^\d+$/.test(text) ? Number(text) * 1000 : parseHttpDate(text) - now;
    return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestRetryAfterMs);
}

function parseHttpDate(text: string): number {
    return httpDate.test(text) ? Date.parse(text) : Number.NaN;
}
