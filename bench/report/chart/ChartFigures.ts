import { marked, type Tokens } from "marked";
import { type Side, sides, type Way, ways } from "../../results/BenchResults";
import { sideNames, wayNames } from "../renderTables";

/** What the chart shows. Times are seconds. */
export interface ChartFigures {
    /** How long the first `up` took, from the fewest segments to the most. */
    readonly growth: readonly Growth[];
    readonly waiting: Readonly<Record<Way, Figure>>;
    readonly waitingSegments: Figure;
    readonly build: Figure;
}

interface Growth {
    readonly segments: Figure;
    readonly up: Readonly<Record<Side, Figure>>;
}

/** A figure of the page, and how the page writes it: "1,000" or "73.0". */
export interface Figure {
    readonly value: number;
    readonly text: string;
}

/** The figures of `docs/performance.md`, so that the chart never shows others than the tables under it. */
export function readChartFigures(page: string): ChartFigures {
    const tokens = marked.lexer(page);
    const tables = tokens.filter((token): token is Tokens.Table => token.type === "table");
    const times = rowsOf(tables, "first `up`");
    const waits = rowsOf(tables, "declared as");
    const [, waitingSegments, build] = /^## ([\d,]+) segments\D+([\d,.]+) s$/m.exec(page) ?? [];
    return {
        growth: [...new Set(times.map((row) => row["segments"]))].map((segments) => ({
            segments: figureOf(segments),
            up: forEach(sides, (side) => {
                const isRow = (row: Row) => row["segments"] === segments && row["provider"] === sideNames[side];
                return figureOf(times.find(isRow)?.["first `up`"]);
            }),
        })),
        waiting: forEach(ways, (way) => figureOf(waits.find((row) => row["declared as"] === wayNames[way])?.["`up`"])),
        waitingSegments: figureOf(waitingSegments),
        build: figureOf(build),
    };
}

type Row = Readonly<Record<string, string>>;

/** The rows of the table that has this column, each as its cells by column. */
function rowsOf(tables: readonly Tokens.Table[], column: string): Row[] {
    const table = tables.find(({ header }) => header.some(({ text }) => text === column));
    if (table === undefined) {
        throw new Error(`docs/performance.md has no table with the column "${column}".`);
    }
    const columns = table.header.map(({ text }) => text);
    return table.rows.map((cells) => Object.fromEntries(cells.map(({ text }, at) => [columns[at] ?? "", text])));
}

/** The figure at the start of a cell: 73.0 of "73.0 (72.8–74.6)". */
function figureOf(cell = ""): Figure {
    const [text] = /^[\d,.]+/.exec(cell) ?? [];
    if (text === undefined) {
        throw new Error(`docs/performance.md lacks a figure of the chart${cell === "" ? "" : `: "${cell}"`}.`);
    }
    return { value: Number(text.replaceAll(",", "")), text };
}

function forEach<Key extends string>(keys: readonly Key[], figure: (key: Key) => Figure): Record<Key, Figure> {
    return Object.fromEntries(keys.map((key) => [key, figure(key)])) as Record<Key, Figure>;
}
