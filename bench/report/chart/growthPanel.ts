import { line, path, type Point, text } from "../../../scripts/pictures/svg/elements";
import type { Ink } from "../../../scripts/pictures/svg/inks";
import { type Side, sides } from "../../results/BenchResults";
import { figure } from "../numbers";
import { sideNames } from "../renderTables";
import type { ChartFigures } from "./ChartFigures";

export const sideInks: Readonly<Record<Side, Ink>> = {
    ours: "blue",
    floor: "faint",
    sameSize: "purple",
    typical: "red",
};

// The labels at the ends of the lines need 200 pixels in the widest fonts.
const plot = { left: 70, right: 520, top: 92, bottom: 330 };
const gapOfLabels = 20;

/** How `up` grows with the number of segments: one line for each side. */
export function growthPanel({ growth }: ChartFigures): string[] {
    const last = growth.at(-1);
    if (last === undefined) {
        throw new Error("The chart needs the time of at least one number of segments.");
    }
    const largest = last.segments.value;
    const longest = Math.max(...growth.flatMap(({ up }) => Object.values(up).map(({ value }) => value)));
    const x = (size: number): number => plot.left + ((plot.right - plot.left) * size) / largest;
    const y = (value: number): number => plot.bottom - ((plot.bottom - plot.top) * value) / longest;
    const step = niceStep(longest);
    const ticks = Array.from({ length: Math.floor(longest / step) + 1 }, (_, index) => index * step);
    const lineOf = (side: Side): Point[] =>
        growth.map(({ segments, up }) => ({ x: x(segments.value), y: y(up[side].value) }));
    const ends = sides.map((side) => ({ side, y: y(last.up[side].value) }));
    return [
        text({ x: 24, y: 36 }, `pulumi up of ${last.segments.text} segments without waiting`, { size: 16, bold: true }),
        text({ x: 24, y: 58 }, "seconds, by number of segments; four dynamic providers", { ink: "faint" }),
        ...ticks.flatMap((tick) => [
            line({ x: plot.left, y: y(tick) }, { x: plot.right, y: y(tick) }),
            text({ x: plot.left - 10, y: y(tick) + 4 }, figure(tick), { ink: "faint", anchor: "end" }),
        ]),
        ...growth.map(({ segments }) =>
            text({ x: x(segments.value), y: plot.bottom + 24 }, segments.text, { ink: "faint", anchor: "middle" }),
        ),
        // The first on top: ours must not hide behind what it is compared with.
        ...sides.toReversed().map((side) => path(lineOf(side), sideInks[side])),
        ...apart(ends).map((end) =>
            text({ x: plot.right + 12, y: end.y + 4 }, `${sideNames[end.side]} ${last.up[end.side].text} s`, {
                ink: sideInks[end.side],
                bold: end.side === "ours",
            }),
        ),
    ];
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
