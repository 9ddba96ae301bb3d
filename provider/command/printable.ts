/** Orders to a terminal, and marks that turn the direction of writing: neither has a place in what people review. */
const unprintable = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text that others wrote, safe to print; line breaks stay. */
export function printable(text: string): string {
    return text
        .replace(/\r\n?/g, "\n")
        .replace(unprintable, (mark) => (mark === "\n" ? mark : mark === "\t" ? " " : "�"));
}

/** The same in one line. */
export function oneLine(text: string): string {
    return printable(text).replace(/\s+/g, " ").trim();
}
