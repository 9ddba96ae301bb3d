import type { Part } from "../parts";

/**
 * The page with other figures for one part. The figures of each part stand between two comments, so that a part can be
 * measured by itself, and the rest of the page is written by hand.
 */
export function replaceBlock(page: string, part: Part, block: string): string {
    const begin = `<!-- begin ${part}: written by \`npm run bench -- ${part} --write\` -->`;
    const end = `<!-- end ${part} -->`;
    const from = page.indexOf(begin);
    const to = page.indexOf(end);
    if (from < 0 || to < from) {
        throw new Error(
            `docs/performance.md has no block for "${part}"; write ${begin} and ${end} on lines of their own.`,
        );
    }
    return `${page.slice(0, from)}${begin}\n\n${block}\n\n${page.slice(to)}`;
}
