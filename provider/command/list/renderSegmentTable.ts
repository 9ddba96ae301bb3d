import Table from "cli-table3";
import { createColors } from "picocolors";
import stringWidth from "string-width";
import type { SegmentStatus } from "../../segment/Segment";
import { formatDuration } from "../../time/duration";
import type { TextOutput } from "../CommandContext";
import { oneLine } from "../../errors/printable";
import type { ListedSegment } from "./SegmentListing";

const gap = 2;
const narrowestName = 12;
const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The segments as a table of at most `columns` columns of a terminal. Long names are wrapped, never cut. */
export function renderSegmentTable(
    segments: readonly ListedSegment[],
    { columns, colours }: { readonly columns: number; readonly colours: Colours },
): string {
    const withStack = segments.some(({ stack }) => stack !== undefined);
    const head = ["ID", "NAME", "STATUS", "AGE", "BUILD TIME", ...(withStack ? ["STACK"] : [])];
    const rows = segments.map((segment) => cells(segment, withStack));
    const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => stringWidth(row[column] ?? ""))));
    const others = widths.reduce((sum, width) => sum + width + gap, 0) - (widths[1] ?? 0);
    const nameWidth = Math.max(narrowestName, Math.min(widths[1] ?? 0, columns - others));
    const table = new Table({
        chars: borderless,
        style: { "padding-left": 0, "padding-right": gap, head: [], border: [] },
        colWidths: widths.map((width, column) => (column === 1 ? nameWidth : width) + gap),
        wordWrap: true,
    });
    table.push(head.map((title) => colours.dim(title)));
    for (const [index, row] of rows.entries()) {
        const colour = colours[segments[index]?.status ?? "pending"];
        table.push(row.map((cell, column) => breakWords(column === 2 ? colour(cell) : cell, column, nameWidth)));
    }
    return `${table
        .toString()
        .split("\n")
        .map((line) => line.trimEnd())
        .join("\n")}\n`;
}

function cells(segment: ListedSegment, withStack: boolean): string[] {
    return [
        String(segment.id),
        oneLine(segment.name),
        oneLine(segment.unrecognisedStatus ?? segment.status),
        formatDuration(segment.ageMs),
        segment.buildTimeMs === undefined ? "–" : formatDuration(segment.buildTimeMs),
        ...(withStack ? [segment.stack ?? "–"] : []),
    ];
}

/** The table library wraps between words, but cuts a word that is too long. */
function breakWords(cell: string, column: number, width: number): string {
    return column === 1 ? cell.replace(/\S+/g, (word) => pieces(word, width).join(" ")) : cell;
}

/** A character can have several code points, and take two columns. */
function pieces(word: string, width: number): string[] {
    const found = [""];
    for (const { segment } of characters.segment(word)) {
        const longer = `${found.at(-1) ?? ""}${segment}`;
        if (stringWidth(longer) > width) {
            found.push(segment);
        } else {
            found[found.length - 1] = longer;
        }
    }
    return found;
}

const borderless = {
    top: "",
    "top-mid": "",
    "top-left": "",
    "top-right": "",
    bottom: "",
    "bottom-mid": "",
    "bottom-left": "",
    "bottom-right": "",
    left: "",
    "left-mid": "",
    mid: "",
    "mid-mid": "",
    right: "",
    "right-mid": "",
    middle: "",
};

type Colour = (text: string) => string;

/** The colours of the command. Without colour, each function returns its text unchanged. */
export type Colours = Readonly<Record<SegmentStatus | "dim", Colour>>;

export function coloursFor({ hasColour }: Pick<TextOutput, "hasColour">): Colours {
    const { dim, cyan, yellow, green, red } = createColors(hasColour);
    return { dim, pending: cyan, processing: yellow, complete: green, failed: red };
}
