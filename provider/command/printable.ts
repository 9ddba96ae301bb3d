/** Control characters and marks that change the direction of writing, which could hide text from a reviewer. */
const unprintable = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** A foreign text, safe to print, with its line breaks. */
export function printable(text: string): string {
    return text
        .replace(/\r\n?/g, "\n")
        .replace(unprintable, (mark) => (mark === "\n" ? mark : mark === "\t" ? " " : "�"));
}

/** The same in one line. */
export function oneLine(text: string): string {
    return printable(text).replace(/\s+/g, " ").trim();
}
