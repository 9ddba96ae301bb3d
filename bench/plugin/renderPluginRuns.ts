import { figure, spread } from "../report/numbers";
import { table } from "../report/table";
import { median } from "../results/statistics";
import type { PluginRun } from "./PluginRun";
import { pluginSideNames, pluginSides, type PluginSideName } from "./sides";

/** At most how many times as long as each other side the plugin may take. */
const budgets: Readonly<Partial<Record<PluginSideName, number>>> = { floor: 1, emptyPlugin: 1.15 };

/** The results as Markdown. Seconds, megabytes and loads: the median, and in brackets the smallest and the largest round. */
export function renderPluginRuns(runs: readonly PluginRun[]): string {
    const rows = pluginSideNames.map((side) => {
        const ofSide = runs.filter((run) => run.side === side);
        return [
            pluginSides[side].name,
            spread(ofSide.map(({ seconds }) => seconds)),
            side === "plugin" ? "" : ratioCell(runs, side),
            spread(ofSide.map(({ stateBytes }) => stateBytes / 1e6)),
            spread(ofSide.map(({ requests }) => requests)),
            spread(ofSide.map(({ load }) => load)),
        ];
    });
    const head = ["provider", "`up`, s", "plugin beside it", "state, MB", "requests to Classify", "load before"];
    return table(head, rows);
}

function ratioCell(runs: readonly PluginRun[], side: PluginSideName): string {
    const ratio = timesAsLong(runs, side);
    const limit = budgets[side];
    const verdict = limit === undefined ? "" : ` (at most ${figure(limit)}: ${ratio <= limit ? "met" : "**missed**"})`;
    return `${figure(ratio)} ×${verdict}`;
}

/** How many times as long the plugin takes as another side: the median of the ratios within a round. */
export function timesAsLong(runs: readonly PluginRun[], other: PluginSideName): number {
    const secondsOf = (side: PluginSideName, round: number) =>
        runs.find((run) => run.side === side && run.round === round)?.seconds ?? Number.NaN;
    const rounds = [...new Set(runs.map(({ round }) => round))];
    return median(rounds.map((round) => secondsOf("plugin", round) / secondsOf(other, round)));
}
