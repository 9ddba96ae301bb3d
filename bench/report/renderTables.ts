import type { BenchOptions } from "../readOptions";
import { type BenchResults, phases, type Side, sides, type TimedRun, type Way, ways } from "../results/BenchResults";
import { judgeBudgets } from "../results/budgets";
import { scalingRuns, seconds, sizesOf, waitingRuns } from "../results/selectRuns";
import { budgetTable } from "./budgetTable";
import { figure, spread } from "./numbers";
import { table } from "./table";

export const sideNames: Readonly<Record<Side, string>> = {
    ours: "pulumi-classify",
    floor: "smallest empty",
    sameSize: "empty, same size",
    typical: "typical provider",
};

export const wayNames: Readonly<Record<Way, string>> = {
    oneByOne: "`ClassifySegment`, each with its own wait",
    library: "`SegmentLibrary`",
};

/** All results as Markdown. Times are seconds: the median, and in brackets the fastest and the slowest round. */
export function renderTables(results: BenchResults, options: BenchOptions): string {
    return [
        "## Budgets",
        budgetTable(judgeBudgets(results, options)),
        "## Segments that need no wait",
        timeTable(results),
        "## State and provider process",
        sizeTable(results),
        startTable(results),
        `## ${options.waiting} segments with builds of ${options.buildTimeMs / 1000} s`,
        waitingTable(results),
        "## Requests to Classify",
        requestTable(results),
    ].join("\n\n");
}

function timeTable(results: BenchResults): string {
    return table(
        ["segments", "provider", "first `up`", "second `up`", "unchanged preview", "one changed definition"],
        forEachSide(results, (runs) => phases.map((phase) => spread(seconds(runs, phase)))),
    );
}

function sizeTable(results: BenchResults): string {
    return table(
        ["segments", "provider", "state file, MB", "provider's memory at most, MB"],
        forEachSide(results, (runs) => [
            spread(runs.map(({ stateBytes }) => stateBytes / 1e6)),
            spread(runs.flatMap(({ providerBytes }) => (providerBytes === undefined ? [] : [providerBytes / 1e6]))),
        ]),
    );
}

function startTable({ starts }: BenchResults): string {
    return table(
        ["provider", "start of the provider process to its first check, s"],
        sides.map((side) => [
            sideNames[side],
            spread(starts.filter((start) => start.side === side).map(({ seconds: time }) => time)),
        ]),
    );
}

function waitingTable(results: BenchResults): string {
    return table(
        ["declared as", "`up`"],
        ways.map((way) => [wayNames[way], spread(waitingRuns(results, way).map(({ up }) => up.seconds))]),
    );
}

function requestTable(results: BenchResults): string {
    const counts = (runs: readonly TimedRun[]): string[] =>
        (["create", "list", "get"] as const).map((kind) => spread(runs.map(({ requests }) => requests[kind])));
    const size = sizesOf(results).at(-1) ?? 0;
    const ours = scalingRuns(results, "ours", size);
    const phaseNames = {
        up: "first `up`",
        secondUp: "second `up`",
        preview: "unchanged preview",
        change: "one changed",
    };
    return table(
        ["case", "POST", "list", "GET by ID"],
        [
            ...phases.map((phase) => [
                `${figure(size)} segments: ${phaseNames[phase]}`,
                ...counts(ours.map((run) => run[phase])),
            ]),
            ...ways.map((way) => [
                `builds awaited: ${wayNames[way]}`,
                ...counts(waitingRuns(results, way).map(({ up }) => up)),
            ]),
        ],
    );
}

function forEachSide(results: BenchResults, cells: (runs: ReturnType<typeof scalingRuns>) => string[]): string[][] {
    return sizesOf(results).flatMap((size) =>
        sides.map((side) => [figure(size), sideNames[side], ...cells(scalingRuns(results, side, size))]),
    );
}
