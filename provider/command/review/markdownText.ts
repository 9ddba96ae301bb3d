import { oneLine, printable } from "../../errors/printable";

/** The width that fits a terminal, and a comment without scrolling. */
const width = 76;

/**
 * A foreign text as a code span, in which nothing is Markdown, HTML, a mention or a link. The fence is longer than any run
 * of backticks inside.
 */
export function codeSpan(text: string): string {
    const line = oneLine(text);
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return line === "" ? "(blank)" : `${fence}${pad}${line}${pad}${fence}`;
}

/** A list of additions and removals, which most sites colour. */
export function listDifference(added: readonly string[], removed: readonly string[]): string[] {
    const lines = [...added.map((entry) => `+ ${oneLine(entry)}`), ...removed.map((entry) => `- ${oneLine(entry)}`)];
    return ["```diff", ...lines, "```"];
}

/** A run of unchanged, inserted or deleted text. */
export interface MarkedText {
    readonly text: string;
    readonly mark?: "ins" | "del";
}

/**
 * Wrapped prose with marked changes. Inside `<pre>`, sites interpret only tags, and these are escaped. So is what GitHub and
 * Azure take for a command where a pipeline prints the review: `::` at the beginning of a line, `##` anywhere.
 */
export function preformatted(runs: readonly MarkedText[]): string[] {
    return ["<pre>", ...wrap(runs).map((line) => line.map(tagged).join("").trimEnd()), "</pre>"];
}

function tagged({ text, mark }: MarkedText): string {
    const escaped = text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll("::", "&#58;:")
        .replaceAll("##", "&#35;#");
    return mark === undefined ? escaped : `<${mark}>${escaped}</${mark}>`;
}

function wrap(runs: readonly MarkedText[]): MarkedText[][] {
    const lines: MarkedText[][] = [[]];
    let column = 0;
    for (const { text, mark } of runs) {
        for (const piece of printable(text).match(/\n|[^\S\n]+|\S+/g) ?? []) {
            if (piece === "\n" || (column > 0 && piece.trim() !== "" && column + piece.length > width)) {
                lines.push([]);
                column = 0;
            }
            if (piece !== "\n" && !(column === 0 && piece.trim() === "")) {
                append(lines.at(-1) ?? [], piece, mark);
                column += piece.length;
            }
        }
    }
    return lines;
}

function append(line: MarkedText[], text: string, mark: MarkedText["mark"]): void {
    const last = line.at(-1);
    if (last !== undefined && last.mark === mark) {
        line[line.length - 1] = { ...last, text: last.text + text };
    } else {
        line.push(mark === undefined ? { text } : { text, mark });
    }
}
