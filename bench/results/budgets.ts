import { pollIntervalMs } from "../measure/BenchStack";
import type { BenchOptions } from "../readOptions";
import type { BenchResults, TimedRun } from "./BenchResults";
import { largestSize, scalingRuns, timesAsLong, waitingRuns } from "./selectRuns";
import { median } from "./statistics";

export interface Budget {
    readonly what: string;
    readonly limit: number;
    readonly measured: number;
    readonly unit: "times" | "s" | "requests" | "MB";
    readonly isMet: boolean;
}

/** Requests that one run may make besides its POSTs before it begins to poll. */
const listsOfGuard = 2;

/** What the package promises, beside what was measured: medians of times, and the worst round of everything else. */
export function judgeBudgets(results: BenchResults, { waiting, buildTimeMs }: BenchOptions): Budget[] {
    const size = largestSize(results);
    const ours = scalingRuns(results, "ours", size);
    const library = waitingRuns(results, "library").map(({ up }) => up);
    const buildSeconds = buildTimeMs / 1000;
    const many = size.toLocaleString("en");
    const pollsWithin = ({ seconds }: TimedRun): number => Math.ceil((seconds * 1000) / pollIntervalMs);
    const memory = ours.flatMap(({ providerBytes }) => (providerBytes === undefined ? [] : [providerBytes / 1e6]));
    return [
        budget(
            `\`up\` of ${many} segments, beside the smallest empty provider`,
            1.15,
            timesAsLong(results, "floor", "up"),
            "times",
        ),
        budget(
            `\`up\` of ${many} segments, beside an empty provider with as large a state`,
            1.15,
            timesAsLong(results, "sameSize", "up"),
            "times",
        ),
        budget(
            `\`up\` of ${many} segments, beside a typical provider`,
            0.5,
            timesAsLong(results, "typical", "up"),
            "times",
        ),
        budget(
            `\`up\` of a library of ${waiting} segments with builds of ${buildSeconds} s`,
            1.25 * buildSeconds + 30,
            median(library.map(({ seconds }) => seconds)),
            "s",
        ),
        budget(`POSTs for ${many} segments`, size, worst(ours.map(({ up }) => up.requests.create)), "requests"),
        budget(`other requests of that \`up\``, listsOfGuard, worst(ours.map(({ up }) => looks(up))), "requests"),
        budget("requests of an unchanged preview", 0, worst(ours.map(({ preview }) => all(preview))), "requests"),
        budget(
            "POSTs when one definition changed",
            1,
            worst(ours.map(({ change }) => change.requests.create)),
            "requests",
        ),
        budget(
            "other requests when one definition changed",
            listsOfGuard,
            worst(ours.map(({ change }) => looks(change))),
            "requests",
        ),
        budget(`POSTs of the library`, waiting, worst(library.map(({ requests }) => requests.create)), "requests"),
        budget(
            "other requests of the library, one each poll interval",
            listsOfGuard + Math.min(...library.map(pollsWithin)),
            worst(library.map(looks)),
            "requests",
        ),
        ...(memory.length === 0 ? [] : [budget(`provider process with ${many} segments`, 300, worst(memory), "MB")]),
    ];
}

export function budget(what: string, limit: number, measured: number, unit: Budget["unit"]): Budget {
    return { what, limit, measured, unit, isMet: measured <= limit };
}

function looks({ requests }: TimedRun): number {
    return requests.get + requests.list;
}

function all({ requests }: TimedRun): number {
    return requests.create + requests.get + requests.list + requests.other;
}

export function worst(values: readonly number[]): number {
    return Math.max(...values);
}
