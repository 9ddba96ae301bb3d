import type { IBufferCell, IBufferLine } from "@xterm/headless";
import { escape, monospaced, svgTag } from "./svg/elements";

/** A piece of a line in one style. */
interface Run {
    text: string;
    readonly column: number;
    readonly fill: string;
    readonly isBold: boolean;
}

const palette = ["#484f58", "#ff7b72", "#3fb950", "#d29922", "#58a6ff", "#bc8cff", "#39c5cf", "#b1bac4"];
const foreground = "#c9d1d9";
const cell = { width: 7.8, height: 18 };
const margin = { left: 16, top: 54, bottom: 14 };

/** Lines of a terminal as an SVG picture that needs nothing from outside, dark in every colour scheme. */
export function terminalSvg(title: string, lines: readonly IBufferLine[], columns: number): string {
    const width = Math.ceil(columns * cell.width + 2 * margin.left);
    const height = lines.length * cell.height + margin.top + margin.bottom;
    const texts = lines.flatMap((line, row) =>
        runsOf(line)
            .flatMap(wordsOf)
            .map((run) => drawn(run, row)),
    );
    const dots = ["#ff5f56", "#ffbd2e", "#27c93f"].map(
        (fill, index) => `<circle cx="${20 + index * 18}" cy="18" r="6" fill="${fill}"/>`,
    );
    return [
        svgTag(width, height),
        `<title>${escape(title)}</title>`,
        `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
        ...dots,
        `<text x="${width / 2}" y="22" fill="#8b949e" font-size="12" text-anchor="middle">${escape(title)}</text>`,
        `<g font-family="${monospaced}" font-size="13">`,
        ...texts,
        "</g>",
        "</svg>",
        "",
    ].join("\n");
}

function drawn({ text, column, fill, isBold }: Run, row: number): string {
    const x = (margin.left + column * cell.width).toFixed(1);
    const y = margin.top + row * cell.height;
    const length = (text.length * cell.width).toFixed(1);
    const weight = isBold ? ' font-weight="bold"' : "";
    return `<text x="${x}" y="${y}" fill="${fill}"${weight} textLength="${length}" lengthAdjust="spacingAndGlyphs">${escape(text)}</text>`;
}

function runsOf(line: IBufferLine): Run[] {
    const runs: Run[] = [];
    for (let column = 0; column < line.length; column++) {
        const at = line.getCell(column);
        if (at === undefined || at.getWidth() === 0) {
            continue;
        }
        const [text, fill, isBold] = [at.getChars() === "" ? " " : at.getChars(), colourOf(at), at.isBold() !== 0];
        const last = runs.at(-1);
        if (last?.fill === fill && last.isBold === isBold && last.column + last.text.length === column) {
            last.text += text;
        } else {
            runs.push({ text, column, fill, isBold });
        }
    }
    return runs;
}

/** The words of a run, each at its own column: librsvg knows no textLength, and spaces would move with the font. */
function wordsOf(run: Run): Run[] {
    return [...run.text.matchAll(/\S+( \S+)*/g)].map((words) => ({
        ...run,
        text: words[0],
        column: run.column + words.index,
    }));
}

function colourOf(at: IBufferCell): string {
    return at.isFgPalette() ? (palette[at.getFgColor() % 8] ?? foreground) : foreground;
}
