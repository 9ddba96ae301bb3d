import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../../../scripts/repositoryRoot";

/** A page of the documentation. Its path is relative to the repository root. */
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

/** The anchor of a heading, as GitHub generates it. */
export function anchor(heading: string): string {
    return heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(" ", "-");
}

export interface Link {
    /** Empty for a link within the page. */
    readonly path: string;
    /** Empty for a link to the whole page. */
    readonly anchor: string;
}

/** Links to files of the repository and within the page. */
export function localLinks({ markdown }: Page): Link[] {
    const links = [...markdown.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, target]) => target ?? "");
    return links
        .filter((target) => !/^[a-z]+:/.test(target))
        .map((target) => {
            const [path = "", ...rest] = target.split("#");
            return { path, anchor: rest.join("#") };
        });
}
