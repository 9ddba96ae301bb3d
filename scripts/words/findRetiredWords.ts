import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../repositoryRoot";
import { proseOfMarkdown } from "./proseOfMarkdown";
import { stringLiterals } from "./stringLiterals";
import { retiredWords } from "./vocabulary";

/** A retired word in a text that people read. */
export interface RetiredWord {
    readonly file: string;
    readonly word: string;
    /** The sentence or message around it, shortened. */
    readonly context: string;
}

/** Searches the documentation, the examples, the templates of .github and the messages of provider/, which have more than one word. */
export function findRetiredWords(): RetiredWord[] {
    const words = retiredWords();
    return readFiles().flatMap((file) =>
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

function readFiles(): string[] {
    const patterns = ["*.md", ".github/*.yml", "examples/**/*ts", "provider/**/*.ts"];
    const git = ["ls-files", "--cached", "--others", "--exclude-standard", "--", ...patterns];
    return execFileSync("git", git, { cwd: repositoryRoot, encoding: "utf8" }).trim().split("\n");
}

function textsOf(file: string): string[] {
    const path = join(repositoryRoot, file);
    if (file.startsWith("provider/")) {
        return stringLiterals(path).filter((text) => /\s/.test(text));
    }
    const text = readFileSync(path, "utf8");
    return file.endsWith(".md") ? proseOfMarkdown(text, file !== "docs/troubleshooting.md") : [text];
}
