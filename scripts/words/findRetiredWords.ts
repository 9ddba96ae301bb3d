import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../repositoryRoot";
import { proseOfMarkdown } from "./proseOfMarkdown";
import { stringLiterals } from "./stringLiterals";
import { retiredWords } from "./vocabulary";

const patterns = [
    "*.md",
    "{docs,emulator,examples,.github}/**/*.md",
    ".github/ISSUE_TEMPLATE/*.yml",
    "examples/**/*.{ts,mts}",
    "provider/**/*.ts",
];

/** A retired word in a text that people read. */
export interface RetiredWord {
    readonly file: string;
    readonly word: string;
    /** The sentence or message around it, shortened. */
    readonly context: string;
}

/** Searches the documentation, the examples, the templates of .github, and the messages of provider/. */
export function findRetiredWords(): RetiredWord[] {
    const words = retiredWords();
    return listFiles().flatMap((file) =>
        textsOf(file).flatMap((text) => retiredWordsIn(text, words).map((found) => ({ file, ...found }))),
    );
}

/** Pure, for a single text. Case and line breaks do not count. */
export function retiredWordsIn(text: string, words: readonly string[]): Omit<RetiredWord, "file">[] {
    const longestFirst = words.toSorted((a, b) => b.length - a.length);
    const pattern = new RegExp(`\\b(?:${longestFirst.join("|")})\\b`, "gi");
    const line = text.replace(/\s+/g, " ").trim();
    return [...line.matchAll(pattern)].map(({ 0: word, index }) => ({
        word: word.toLowerCase(),
        context: line.slice(Math.max(0, index - 40), index + word.length + 40),
    }));
}

function listFiles(): string[] {
    const exclude = (name: string): boolean => name === "node_modules";
    return globSync(patterns, { cwd: repositoryRoot, exclude }).toSorted();
}

function textsOf(file: string): string[] {
    const path = join(repositoryRoot, file);
    if (file.startsWith("provider/")) {
        // A literal without a space is a name, not a message.
        return stringLiterals(path).filter((text) => /\s/.test(text));
    }
    const text = readFileSync(path, "utf8");
    return file.endsWith(".md") ? proseOfMarkdown(text, file !== "docs/troubleshooting.md") : [text];
}
