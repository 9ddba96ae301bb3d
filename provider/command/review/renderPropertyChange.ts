import { diffWordsWithSpace } from "diff";
import { listDifference, type MarkedText, preformatted } from "./markdownText";
import type { PropertyChange } from "./propertyChanges";

/** In characters. A longer text, such as a prompt of several pages, is cut; the pull request has the whole text. */
const maxTextLength = 2_000;

/** One property as Markdown, before and after. `secretText` replaces a secret value. */
export function renderPropertyChange(change: PropertyChange, secretText: string): string[] {
    switch (change.kind) {
        case "secret":
            return [`**${change.property}**: ${secretText}`, ""];
        case "unknown":
            return [`**${change.property}**: known after the update`, ""];
        case "list":
            return [`**${change.property}**`, "", ...listDifference(change.added, change.removed), ""];
        case "text":
            return [`**${change.property}**`, "", ...preformatted(textRuns(change).map(cut)), ""];
    }
}

function textRuns({ before, after }: { readonly before?: string; readonly after?: string }): MarkedText[] {
    if (before === undefined) {
        return [{ text: after ?? "" }];
    }
    return after === undefined ? [{ text: before, mark: "del" }] : wordDifference(before, after);
}

function cut({ text, ...mark }: MarkedText): MarkedText {
    return {
        text: text.length > maxTextLength ? `${text.slice(0, maxTextLength)} […] (${text.length} characters)` : text,
        ...mark,
    };
}

/** After this many changes the comparison by words stops: it would be slow, and the result unreadable. */
const maxEditLength = 1_000;
/** If the texts have less than this share in common, the old one is shown whole, then the new one. */
const minCommonShare = 1 / 3;
/** Words kept on each side of a change in a long text. */
const contextWords = 12;

/** The changes of a text, word by word. */
export function wordDifference(before: string, after: string): MarkedText[] {
    const parts = diffWordsWithSpace(before, after, { maxEditLength });
    const common = parts?.filter(({ added, removed }) => !added && !removed) ?? [];
    const commonLength = common.reduce((length, { value }) => length + value.trim().length, 0);
    if (parts === undefined || commonLength < minCommonShare * Math.max(before.length, after.length)) {
        return [{ text: before, mark: "del" }, { text: "\n" }, { text: after, mark: "ins" }];
    }
    return parts.map(({ value, added, removed }, index) =>
        added || removed
            ? { text: value, mark: added ? "ins" : "del" }
            : { text: shortened(value, index === 0, index === parts.length - 1) },
    );
}

/** Unchanged text, cut to the words next to a change. The first part has no change before it, the last none after it. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
    const words = text.match(/\s*\S+\s*/g) ?? [];
    if (words.length <= 3 * contextWords) {
        return text;
    }
    const head = isFirst ? "" : words.slice(0, contextWords).join("");
    const tail = isLast ? "" : words.slice(-contextWords).join("");
    return `${head}[…] ${tail}`;
}
