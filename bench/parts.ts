import { measureGrowth } from "./measure/measureGrowth";
import { measureRecording } from "./measure/measureRecording";
import { benchPlugin } from "./plugin/benchPlugin";
import { renderPluginRuns } from "./plugin/renderPluginRuns";
import type { BenchOptions } from "./readOptions";
import { renderGrowth } from "./report/renderGrowth";
import { renderRecording } from "./report/renderRecording";
import { renderTables } from "./report/renderTables";
import { judgeBudgets } from "./results/budgets";
import { type GrowthRun, growthWays, scalingWays } from "./results/GrowthRun";
import { judgeRecording } from "./results/recordingBudgets";
import { runBench } from "./runBench";

/** What one part of the bench has measured. */
export interface PartResult {
    /** The runs, for `--json`. */
    readonly runs: object;
    /** The same as Markdown. */
    readonly tables: string;
}

/** Hears of every measurement as soon as it is there. */
export type Tell = (text: string) => void;

type Measure = (options: BenchOptions, tell: Tell) => Promise<PartResult>;

/** What the bench can measure, each by itself, because all of it takes hours. */
export const parts = {
    /** This package beside other providers. */
    providers: async (options, tell) => {
        const results = await runBench(options, tell);
        return {
            runs: { budgets: judgeBudgets(results, options), ...results },
            tables: renderTables(results, options),
        };
    },
    /** The second `up` of a library that does not wait. */
    recording: async ({ repeat, segments }, tell) => {
        const recording = await measureRecording(segments, repeat, (run) => {
            tell(JSON.stringify(run));
        });
        return { runs: { budgets: judgeRecording(recording), recording }, tables: renderRecording(recording) };
    },
    /** Ways to deploy many segments. */
    growth: async ({ repeat, sizes }, tell) => {
        const growth: GrowthRun[] = [];
        const eachSize = sizes.flatMap((segments, place) =>
            (place === 0 ? growthWays : scalingWays).map((way) => ({ way, segments })),
        );
        for (const { way, segments } of Array.from({ length: repeat }, () => eachSize).flat()) {
            const run = await measureGrowth(way, segments);
            growth.push(run);
            tell(JSON.stringify(run));
        }
        return { runs: { growth }, tables: renderGrowth(growth) };
    },
    /** The native plugin beside other providers. */
    plugin: async (options, tell) => {
        const runs = await benchPlugin(options, (run) => {
            tell(JSON.stringify(run));
        });
        return { runs: { runs }, tables: renderPluginRuns(runs) };
    },
} satisfies Record<string, Measure>;

export type Part = keyof typeof parts;
