import { type BenchResults, type Side, sides } from "../../results/BenchResults";
import { largestSize, scalingRuns, seconds, sizesOf } from "../../results/selectRuns";
import { median } from "../../results/statistics";
import { figure } from "../numbers";
import { sideNames } from "../renderTables";
import { faint, line, path, type Point, text } from "./svg";

export const sideColours: Readonly<Record<Side, string>> = {
    ours: "#0969da",
    floor: "#8c959f",
    sameSize: "#57606a",
    typical: "#cf222e",
};

const plot = { left: 70, right: 400, top: 92, bottom: 330 };
const gapOfLabels = 18;

/** How `up` grows with the number of segments: one line for each side. */
export function growthPanel(results: BenchResults): string[] {
    const sizes = sizesOf(results);
    const largest = largestSize(results);
    const time = (side: Side, size: number): number => median(seconds(scalingRuns(results, side, size), "up"));
    const longest = Math.max(...sides.map((side) => time(side, largest)));
    const step = niceStep(longest);
    const x = (size: number): number => plot.left + ((plot.right - plot.left) * size) / largest;
    const y = (value: number): number => plot.bottom - ((plot.bottom - plot.top) * value) / longest;
    const ticks = Array.from({ length: Math.floor(longest / step) + 1 }, (_, index) => index * step);
    const ends = sides.map((side) => ({ side, time: time(side, largest), y: y(time(side, largest)) }));
    return [
        text({ x: 24, y: 36 }, `pulumi up of ${figure(largest)} segments without waiting`, { size: 16, bold: true }),
        text({ x: 24, y: 58 }, "seconds, by number of segments; four dynamic providers", { colour: faint }),
        ...ticks.flatMap((tick) => [
            line({ x: plot.left, y: y(tick) }, { x: plot.right, y: y(tick) }),
            text({ x: plot.left - 10, y: y(tick) + 4 }, figure(tick), { colour: faint, anchor: "end" }),
        ]),
        ...sizes.map((size) =>
            text({ x: x(size), y: plot.bottom + 22 }, figure(size), { colour: faint, anchor: "middle" }),
        ),
        // The first on top: ours must not hide behind what it is compared with.
        ...sides.toReversed().map((side) => path(pathOf(side), sideColours[side])),
        ...apart(ends).map((end) =>
            text({ x: plot.right + 12, y: end.y + 4 }, `${sideNames[end.side]} ${figure(end.time)} s`, {
                colour: sideColours[end.side],
                bold: end.side === "ours",
            }),
        ),
    ];

    function pathOf(side: Side): Point[] {
        return sizes.map((size) => ({ x: x(size), y: y(time(side, size)) }));
    }
}

/** Moves labels that would lie on each other apart, upwards from the lowest. */
function apart<Label extends { readonly y: number }>(labels: readonly Label[]): Label[] {
    let limit = Number.POSITIVE_INFINITY;
    return [...labels]
        .sort((a, b) => b.y - a.y)
        .map((label) => {
            const y = Math.min(label.y, limit);
            limit = y - gapOfLabels;
            return { ...label, y };
        });
}

/** A round number that goes into the longest time three to seven times. */
function niceStep(longest: number): number {
    const power = 10 ** Math.floor(Math.log10(longest));
    return [power / 5, power / 2, power].find((step) => longest / step <= 7) ?? power * 2;
}
