import type { BenchOptions } from "../../readOptions";
import { type BenchResults, type Way, ways } from "../../results/BenchResults";
import { waitingRuns } from "../../results/selectRuns";
import { median } from "../../results/statistics";
import { figure } from "../numbers";
import { sideColours } from "./growthPanel";
import { bar, faint, line, text } from "./svg";

const left = 610;
const width = 250;
const barHeight = 34;
const rowHeight = 86;

const labels: Readonly<Record<Way, string>> = {
    oneByOne: "each ClassifySegment waits for itself",
    library: "SegmentLibrary waits once for all",
};

const colours: Readonly<Record<Way, string>> = { oneByOne: sideColours.floor, library: sideColours.ours };

/** Two bars: waiting for many builds in rounds, and all at once; and the length of a single build beside them. */
export function waitingPanel(results: BenchResults, { waiting, buildTimeMs }: BenchOptions): string[] {
    const time = (way: Way): number => median(waitingRuns(results, way).map(({ up }) => up.seconds));
    const longest = Math.max(...ways.map(time));
    const length = (seconds: number): number => (width * seconds) / longest;
    const build = left + length(buildTimeMs / 1000);
    const bottom = 108 + ways.length * rowHeight;
    return [
        text({ x: left, y: 36 }, `${figure(waiting)} segments, waiting for their builds`, { size: 16, bold: true }),
        text({ x: left, y: 58 }, `seconds; one build takes ${figure(buildTimeMs / 1000)} s`, { colour: faint }),
        ...ways.flatMap((way, row) => {
            const y = 108 + row * rowHeight;
            return [
                text({ x: left, y: y - 8 }, labels[way]),
                bar({ x: left, y }, length(time(way)), barHeight, colours[way]),
                text({ x: left + length(time(way)) + 8, y: y + 22 }, `${figure(time(way))} s`, { bold: true }),
            ];
        }),
        line({ x: build, y: 104 }, { x: build, y: bottom - 30 }),
        text({ x: build, y: bottom - 12 }, "one build", { colour: faint, anchor: "middle" }),
    ];
}
