import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../../../scripts/repositoryRoot";

/** A page of the documentation; its path begins at the repository's root. */
export interface Page {
    readonly file: string;
    readonly markdown: string;
}

/** The pages at the root, in `docs/`, and of the examples and the emulator. */
export function pages(): Page[] {
    const patterns = ["*.md", "{docs,examples,emulator}/**/*.md"];
    const exclude = (name: string): boolean => name === "node_modules";
    return globSync(patterns, { cwd: repositoryRoot, exclude }).toSorted().map(page);
}

export function page(file: string): Page {
    return { file, markdown: readFileSync(join(repositoryRoot, file), "utf8") };
}

/** The text of each heading, in order. */
export function headings({ markdown }: Page): string[] {
    const prose = markdown.replace(/^```.*?^```/gms, "");
    return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, text]) => text ?? "");
}

/** What a heading is called in a link, as the sites that show Markdown do it. */
export function anchor(heading: string): string {
    return heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(" ", "-");
}

export interface Link {
    /** Empty for a link within the page. */
    readonly path: string;
    /** Empty where the whole page is meant. */
    readonly anchor: string;
}

/** Links to files of the repository, and within the page. */
export function localLinks({ markdown }: Page): Link[] {
    const links = [...markdown.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, target]) => target ?? "");
    return links
        .filter((target) => !/^[a-z]+:/.test(target))
        .map((target) => {
            const [path = "", ...rest] = target.split("#");
            return { path, anchor: rest.join("#") };
        });
}
