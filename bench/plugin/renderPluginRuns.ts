import { figure, spread } from "../report/numbers";
import { table } from "../report/table";
import { median } from "../results/statistics";
import type { PluginRun } from "./PluginRun";
import { pluginSideNames, pluginSides, type PluginSideName } from "./sides";

/** At most how many times as long as these the plugin may take. */
const budgets = { emptyPlugin: 1.15, floor: 1 } as const;
const bounded: readonly PluginSideName[] = ["plugin", "library"];

/** The results as Markdown. Seconds, megabytes and loads: the median, and in brackets the smallest and the largest round. */
export function renderPluginRuns(runs: readonly PluginRun[]): string {
    const rows = pluginSideNames.map((side) => {
        const ofSide = runs.filter((run) => run.side === side);
        return [
            pluginSides[side].name,
            spread(ofSide.map(({ seconds }) => seconds)),
            ratioCell(runs, side, "emptyPlugin"),
            ratioCell(runs, side, "floor"),
            spread(ofSide.map(({ stateBytes }) => stateBytes / 1e6)),
            spread(ofSide.map(({ requests }) => requests)),
            spread(ofSide.map(({ load }) => load)),
        ];
    });
    const head = [
        "provider",
        "`up`, s",
        `beside ${pluginSides.emptyPlugin.name}`,
        `beside ${pluginSides.floor.name}`,
        "state, MB",
        "requests to Classify",
        "load before",
    ];
    return table(head, rows);
}

function ratioCell(runs: readonly PluginRun[], side: PluginSideName, other: keyof typeof budgets): string {
    if (side === other) {
        return "";
    }
    const ratio = timesAsLong(runs, side, other);
    const limit = budgets[other];
    const verdict = ratio <= limit ? "met" : "**missed**";
    return `${figure(ratio)} ×${bounded.includes(side) ? ` (at most ${figure(limit)}: ${verdict})` : ""}`;
}

/** How many times as long one side takes as another: the median of the ratios within a round. */
export function timesAsLong(runs: readonly PluginRun[], side: PluginSideName, other: PluginSideName): number {
    const secondsOf = (name: PluginSideName, round: number) =>
        runs.find((run) => run.side === name && run.round === round)?.seconds ?? Number.NaN;
    const rounds = [...new Set(runs.map(({ round }) => round))];
    return median(rounds.map((round) => secondsOf(side, round) / secondsOf(other, round)));
}
