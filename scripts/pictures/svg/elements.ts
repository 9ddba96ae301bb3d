import { darkScheme, type Ink, paint } from "./inks";

/** Where something is, in pixels from the upper left corner. */
export interface Point {
    readonly x: number;
    readonly y: number;
}

export interface TextStyle {
    readonly size?: number;
    readonly bold?: boolean;
    readonly ink?: Ink;
    readonly anchor?: "start" | "middle" | "end";
}

const proportional = "system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";
export const monospaced = "ui-monospace, Menlo, Consolas, monospace";

export function text({ x, y }: Point, content: string, style: TextStyle = {}): string {
    const { size = 13, bold = false, ink = "text", anchor = "start" } = style;
    const weight = bold ? ' font-weight="600"' : "";
    return `<text x="${px(x)}" y="${px(y)}" font-size="${size}" ${paint("fill", ink)} text-anchor="${anchor}"${weight}>${escape(content)}</text>`;
}

export function line(from: Point, to: Point, ink: Ink = "edge"): string {
    return `<line x1="${px(from.x)}" y1="${px(from.y)}" x2="${px(to.x)}" y2="${px(to.y)}" ${paint("stroke", ink)}/>`;
}

export function bar({ x, y }: Point, width: number, height: number, ink: Ink): string {
    return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="3" ${paint("fill", ink)}/>`;
}

export function path(points: readonly Point[], ink: Ink): string {
    const places = points.map(({ x, y }) => `${px(x)},${px(y)}`).join(" ");
    const dots = points.map(({ x, y }) => `<circle cx="${px(x)}" cy="${px(y)}" r="4" ${paint("fill", ink)}/>`);
    return `<polyline points="${places}" ${paint("stroke", ink)} fill="none" stroke-width="2.5"/>${dots.join("")}`;
}

/** A picture that needs nothing from outside, on a sheet that follows the reader's colour scheme. */
export function picture(width: number, height: number, title: string, parts: readonly string[]): string {
    const sheet = [
        `<rect width="${width}" height="${height}" rx="8" ${paint("fill", "paper")}/>`,
        `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="7.5" fill="none" ${paint("stroke", "edge")}/>`,
    ];
    const content = [...sheet, ...parts].join("\n");
    return [svgTag(width, height), `<title>${escape(title)}</title>`, darkScheme(content), content, "</svg>", ""].join(
        "\n",
    );
}

export function svgTag(width: number, height: number): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${proportional}" role="img">`;
}

export function escape(content: string): string {
    return content.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function px(value: number): string {
    return String(Math.round(value * 10) / 10);
}
