import type { Entry } from "./Entry";

const minuteS = 60;
/** The middle of what Classify names, for a catalogue in which no build is complete. */
const usualBuildS = 90 * minuteS;
/** A build that takes longer than expected still shows that something is left. */
const mostShown = 0.95;

/** How long half of the builds take at most, in seconds. */
export function medianBuildSeconds(entries: readonly Entry[]): number | undefined {
    const seconds = entries.flatMap(({ buildSeconds }) => buildSeconds ?? []).sort((a, b) => a - b);
    return seconds[Math.floor(seconds.length / 2)];
}

/** How far a build is, from 0 to 1, going by how long others took. */
export function buildProgress({ status, createdDate }: Entry, expectedS: number | undefined, asOf: number): number {
    if (status === "complete") {
        return 1;
    }
    const elapsedS = (asOf - Date.parse(createdDate ?? "")) / 1000;
    return status === "processing" || status === "pending"
        ? Math.min(mostShown, Math.max(0, elapsedS) / (expectedS ?? usualBuildS) || 0)
        : 0;
}
