import type { IBufferCell, IBufferLine } from "@xterm/headless";

/** A piece of a line in one colour. */
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

/** Lines of a terminal as an SVG picture that needs nothing from outside. */
export function terminalSvg(title: string, lines: readonly IBufferLine[], columns: number): string {
    const width = Math.ceil(columns * cell.width + 2 * margin.left);
    const height = lines.length * cell.height + margin.top + margin.bottom;
    const texts = lines.flatMap((line, row) => runsOf(line).map((run) => drawn(run, row)));
    const dots = ["#ff5f56", "#ffbd2e", "#27c93f"].map(
        (fill, index) => `<circle cx="${20 + index * 18}" cy="18" r="6" fill="${fill}"/>`,
    );
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
        `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
        ...dots,
        `<text x="${width / 2}" y="22" fill="#8b949e" font-family="system-ui, sans-serif" font-size="12" text-anchor="middle">${escaped(title)}</text>`,
        `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13" xml:space="preserve">`,
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
    return `<text x="${x}" y="${y}" fill="${fill}"${weight} textLength="${length}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;
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
    return runs.map((run) => ({ ...run, text: run.text.trimEnd() })).filter(({ text }) => text !== "");
}

function colourOf(at: IBufferCell): string {
    return at.isFgPalette() ? (palette[at.getFgColor() % 8] ?? foreground) : foreground;
}

function escaped(text: string): string {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
