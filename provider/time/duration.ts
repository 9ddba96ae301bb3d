const unitMs: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };
const term = /(\d+(?:\.\d+)?)(ms|h|m|s)/g;
const wholeDuration = /^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/;

/** The syntax of durations in Pulumi (Go's syntax, as in `customTimeouts`): "90s", "1h30m". */
export const durationSyntax = 'a number and a unit (h, m, s or ms), for example "90s", "4h" or "1h30m"';

/** Milliseconds; undefined for a text that is not a duration above zero. */
export function parseDuration(text: string): number | undefined {
    if (!wholeDuration.test(text)) {
        return undefined;
    }
    let total = 0;
    for (const [, amount, unit] of text.matchAll(term)) {
        total += Number(amount) * (unitMs[unit ?? ""] ?? 0);
    }
    return total > 0 ? total : undefined;
}

/** For people: "45s", "12m", "1h 5m". Long durations have no seconds. */
export function formatDuration(ms: number): string {
    const seconds = Math.max(0, Math.round(ms / 1000));
    if (seconds < 60) {
        return ms > 0 && ms < 1000 ? `${Math.round(ms)}ms` : `${seconds}s`;
    }
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) {
        return minutes < 10 && seconds % 60 > 0 ? `${minutes}m ${seconds % 60}s` : `${minutes}m`;
    }
    return minutes % 60 > 0 ? `${Math.floor(minutes / 60)}h ${minutes % 60}m` : `${minutes / 60}h`;
}
