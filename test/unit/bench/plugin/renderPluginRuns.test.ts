import { expect } from "chai";
import type { PluginRun } from "../../../../bench/plugin/PluginRun";
import { renderPluginRuns, timesAsLong } from "../../../../bench/plugin/renderPluginRuns";

function round(number: number, seconds: Readonly<Record<PluginRun["side"], number>>): PluginRun[] {
    return (Object.entries(seconds) as [PluginRun["side"], number][]).map(([side, time]) => {
        return { round: number, side, seconds: time, stateBytes: 1_500_000, requests: 0, load: 2 };
    });
}

const quiet = round(1, { plugin: 50, library: 40, dynamic: 60, emptyPlugin: 40, floor: 50 });
const busy = round(2, { plugin: 120, library: 120, dynamic: 120, emptyPlugin: 100, floor: 100 });

describe("the bench of the plugin", () => {
    it("compares within a round, not across rounds", () => {
        expect(timesAsLong([...quiet, ...busy], "plugin", "emptyPlugin")).to.equal((50 / 40 + 120 / 100) / 2);
    });

    it("says which budgets are met", () => {
        expect(renderPluginRuns(quiet)).to.include(
            "| pulumi-classify, plugin | 50 | 1.25 × (at most 1.15: **missed**) | 1 × (at most 1: met) |",
        );
        expect(renderPluginRuns(quiet)).to.include("| smallest empty dynamic provider | 50 | 1.25 × |  |");
    });

    it("shows the spread of several rounds", () => {
        expect(renderPluginRuns([...quiet, ...busy])).to.include("| 85 (50–120) |");
    });
});
