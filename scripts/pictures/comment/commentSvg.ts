import { escape, line, monospaced, picture, type Point, text } from "../svg/elements";
import { paint } from "../svg/inks";
import { type Piece, wrap } from "./Piece";
import { type Block, readMarkdown } from "./readMarkdown";

const width = 860;
const margin = 24;
const header = 44;

const bold = 'font-weight="600"';
const code = `font-family="${monospaced}" font-size="0.93em"`;

const spanAttributes: Readonly<Record<NonNullable<Piece["style"]>, string>> = {
    strong: bold,
    code,
    strongCode: `${code} ${bold}`,
    inserted: `${paint("fill", "green")} text-decoration="underline"`,
    deleted: `${paint("fill", "red")} text-decoration="line-through"`,
};

interface Drawn {
    readonly parts: readonly string[];
    readonly height: number;
}

/** Markdown as a comment on a pull request shows it. */
export function commentSvg(title: string, markdown: string): string {
    const parts = [
        text({ x: margin, y: 27 }, title, { ink: "faint" }),
        line({ x: 0, y: header }, { x: width, y: header }),
    ];
    let y = header + 14;
    for (const block of readMarkdown(markdown)) {
        const drawn = draw(block, y);
        parts.push(...drawn.parts);
        y += drawn.height;
    }
    return picture(width, y + 14, title, parts);
}

function draw(block: Block, y: number): Drawn {
    switch (block.kind) {
        case "heading": {
            const size = block.depth <= 3 ? 17 : 14;
            const pieces = block.pieces.map((piece): Piece => {
                return { ...piece, style: piece.style === "code" ? "strongCode" : "strong" };
            });
            const { parts, height } = prose(pieces, { x: margin, y: y + 8 }, size);
            return { parts, height: height + 8 };
        }
        case "paragraph":
            return prose(block.pieces, { x: margin, y }, 14);
        case "item": {
            const bullet = `<circle cx="${margin + 8}" cy="${y + 11}" r="2.5" ${paint("fill", "text")}/>`;
            const { parts, height } = prose(block.pieces, { x: margin + 22, y }, 14);
            return { parts: [bullet, ...parts], height };
        }
        case "preformatted":
            return preformatted(block.lines, y);
        case "rule":
            return { parts: [line({ x: margin, y: y + 12 }, { x: width - margin, y: y + 12 })], height: 22 };
    }
}

function prose(pieces: readonly Piece[], { x, y }: Point, size: number): Drawn {
    const lineHeight = Math.round(size * 1.5);
    const lines = wrap(pieces, size, width - margin - x);
    return {
        parts: lines.map((line, row) => textLine(line, { x, y: y + size + 2 + row * lineHeight }, size)),
        height: lines.length * lineHeight + 7,
    };
}

function preformatted(lines: readonly (readonly Piece[])[], y: number): Drawn {
    const [size, lineHeight, padding] = [13, 20, 12];
    const height = lines.length * lineHeight + 2 * padding;
    const sheet = `<rect x="${margin}" y="${y}" width="${width - 2 * margin}" height="${height}" rx="6" ${paint("fill", "block")}/>`;
    const texts = lines.map((pieces, row) =>
        textLine(pieces, { x: margin + padding, y: y + padding + 14 + row * lineHeight }, size, monospaced),
    );
    return { parts: [sheet, ...texts], height: height + 12 };
}

/** One line of text. Its pieces follow each other, so that the width of the font moves them along. */
function textLine(pieces: readonly Piece[], { x, y }: Point, size: number, family?: string): string {
    const font = family === undefined ? "" : ` font-family="${family}"`;
    const spans = pieces.map(span).join("");
    // Without xml:space librsvg loses the space before the end of a tspan.
    return `<text x="${x}" y="${y}" font-size="${size}"${font} xml:space="preserve" ${paint("fill", "text")}>${spans}</text>`;
}

function span({ text: content, style }: Piece): string {
    return style === undefined ? escape(content) : `<tspan ${spanAttributes[style]}>${escape(content)}</tspan>`;
}
