import { listDifference, type MarkedText, preformatted } from "./markdownText";
import type { PropertyChange } from "./propertyChanges";
import { wordDifference } from "./wordDifference";

/** Longer runs, such as an article used as a prompt, are cut: the whole text is in the pull request's own changes. */
const longestRun = 2_000;

/** One property as Markdown: what it was, what it becomes. `secretText` stands for a value that may not be shown. */
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
