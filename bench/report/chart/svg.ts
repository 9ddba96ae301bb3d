/** Where something is, in pixels from the upper left corner. */
export interface Point {
    readonly x: number;
    readonly y: number;
}

export interface TextStyle {
    readonly size?: number;
    readonly bold?: boolean;
    readonly colour?: string;
    readonly anchor?: "start" | "middle" | "end";
}

const ink = "#24292f";
export const faint = "#6e7781";
const grey = "#d0d7de";

export function text({ x, y }: Point, content: string, style: TextStyle = {}): string {
    const { size = 13, bold = false, colour = ink, anchor = "start" } = style;
    const weight = bold ? ' font-weight="600"' : "";
    return `<text x="${px(x)}" y="${px(y)}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${weight}>${escape(content)}</text>`;
}

export function line(from: Point, to: Point): string {
    return `<line x1="${px(from.x)}" y1="${px(from.y)}" x2="${px(to.x)}" y2="${px(to.y)}" stroke="${grey}"/>`;
}

export function bar({ x, y }: Point, width: number, height: number, colour: string): string {
    return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="3" fill="${colour}"/>`;
}

export function path(points: readonly Point[], colour: string): string {
    const places = points.map(({ x, y }) => `${px(x)},${px(y)}`).join(" ");
    const dots = points.map(({ x, y }) => `<circle cx="${px(x)}" cy="${px(y)}" r="4" fill="${colour}"/>`);
    return `<polyline points="${places}" fill="none" stroke="${colour}" stroke-width="2.5"/>${dots.join("")}`;
}

export function picture(width: number, height: number, title: string, parts: readonly string[]): string {
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif" role="img">`,
        `<title>${escape(title)}</title>`,
        `<rect width="${width}" height="${height}" rx="8" fill="#ffffff"/>`,
        ...parts,
        "</svg>",
        "",
    ].join("\n");
}

function px(value: number): string {
    return String(Math.round(value * 10) / 10);
}

function escape(content: string): string {
    return content.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
