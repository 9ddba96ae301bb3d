import { bar, line, text } from "../../../scripts/pictures/svg/elements";
import type { Ink } from "../../../scripts/pictures/svg/inks";
import { type Way, ways } from "../../results/BenchResults";
import type { ChartFigures, Figure } from "./ChartFigures";
import { sideInks } from "./growthPanel";

// Left of the bars stand their labels, right of the longest its time, each with the room that the widest fonts need.
const bars = { left: 210, width: 440, top: 76, height: 40, distance: 60 };

const labels: Readonly<Record<Way, readonly [resource: string, wait: string]>> = {
    oneByOne: ["ClassifySegment", "each waits for itself"],
    library: ["SegmentLibrary", "waits once for all"],
};

const inks: Readonly<Record<Way, Ink>> = { oneByOne: "grey", library: sideInks.ours };

/** Two bars: waiting for many builds in rounds, and all at once; and the length of a single build beside them. */
export function waitingPanel(figures: ChartFigures, top: number): string[] {
    const { waiting, waitingSegments, build } = figures;
    const longest = Math.max(...ways.map((way) => waiting[way].value));
    const length = ({ value }: Figure): number => (bars.width * value) / longest;
    const endOfBuild = bars.left + length(build);
    const first = top + bars.top;
    const bottom = first + (ways.length - 1) * bars.distance + bars.height;
    return [
        text({ x: 24, y: top + 32 }, `${waitingSegments.text} segments, waiting for their builds`, {
            size: 16,
            bold: true,
        }),
        text({ x: 24, y: top + 54 }, `seconds; one build takes ${build.text} s`, { ink: "faint" }),
        ...ways.flatMap((way, row) => {
            const y = first + row * bars.distance;
            const [resource, wait] = labels[way];
            return [
                text({ x: 24, y: y + 16 }, resource, { bold: true }),
                text({ x: 24, y: y + 35 }, wait, { ink: "faint" }),
                bar({ x: bars.left, y }, length(waiting[way]), bars.height, inks[way]),
                text({ x: bars.left + length(waiting[way]) + 10, y: y + 25 }, `${waiting[way].text} s`, {
                    bold: true,
                }),
            ];
        }),
        line({ x: endOfBuild, y: first - 6 }, { x: endOfBuild, y: bottom + 6 }, "text"),
        text({ x: endOfBuild, y: bottom + 24 }, "one build", { ink: "faint", anchor: "middle" }),
    ];
}
