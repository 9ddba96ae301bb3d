import { diffWordsWithSpace } from "diff";
import { listDifference, type MarkedText, preformatted } from "./markdownText";
import type { PropertyChange } from "./propertyChanges";

/** Longer texts, such as an article as a prompt, are cut. The pull request has the whole text. */
const longestRun = 2_000;

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
        text: text.length > longestRun ? `${text.slice(0, longestRun)} […] (${text.length} characters)` : text,
        ...mark,
    };
}

/** With more changed words, a word-by-word comparison is slow and unreadable. */
const maxEditLength = 1_000;
/** With less text in common, two texts are easier to read one after the other. */
const commonShare = 1 / 3;
/** Words kept on each side of a change in a long text. */
const contextWords = 12;

/** The changes of a text, word by word. */
export function wordDifference(before: string, after: string): MarkedText[] {
    const parts = diffWordsWithSpace(before, after, { maxEditLength });
    const common = parts?.filter(({ added, removed }) => !added && !removed) ?? [];
    const commonLength = common.reduce((length, { value }) => length + value.trim().length, 0);
    if (parts === undefined || commonLength < commonShare * Math.max(before.length, after.length)) {
        return [{ text: before, mark: "del" }, { text: "\n" }, { text: after, mark: "ins" }];
    }
    return parts.map(({ value, added, removed }, index) =>
        added || removed
            ? { text: value, mark: added ? "ins" : "del" }
            : { text: shortened(value, index === 0, index === parts.length - 1) },
    );
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
    const words = text.match(/\s*\S+\s*/g) ?? [];
    if (words.length <= 3 * contextWords) {
        return text;
    }
    const head = isFirst ? "" : words.slice(0, contextWords).join("");
    const tail = isLast ? "" : words.slice(-contextWords).join("");
    return `${head}[…] ${tail}`;
}
