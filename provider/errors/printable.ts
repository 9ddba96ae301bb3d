/**
 * Characters that hide text from a reviewer: control characters, those that are not shown, and marks that change the direction
 * of writing. Persian and Indic scripts and emoji need the two joiners and the first variation selectors.
 */
const unprintable = /(?![\u200C\u200D\uFE00-\uFE0F])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

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
