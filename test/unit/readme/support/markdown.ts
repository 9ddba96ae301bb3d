/** The code blocks of a language, in order. */
export function codeBlocks(markdown: string, language: string): string[] {
    const blocks = markdown.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"));
    return [...blocks].map(([, code]) => code ?? "");
}

/** The names of the npm scripts in a text, without repetition. */
export function npmScripts(markdown: string): string[] {
    const commands = markdown.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g);
    return [...new Set([...commands].map(([, script, shorthand]) => script ?? shorthand ?? ""))];
}

/** Targets of links to files of the repository. */
export function localLinks(markdown: string): string[] {
    const links = [...markdown.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target ?? "");
    return links.filter((target) => !/^[a-z]+:/.test(target));
}

/** The cells of the table under a heading, row by row, without the header row and backticks. */
export function tableUnder(heading: string, markdown: string): string[][] {
    const sections = markdown.replaceAll("`", "").split(/^#+ /m);
    const section = sections.find((text) => text.startsWith(`${heading}\n`)) ?? "";
    const [, , ...rows] = section.split("\n").filter((line) => line.startsWith("|"));
    return rows.map((row) =>
        row
            .split(/(?<!\\)\|/)
            .slice(1, -1)
            .map((cell) => cell.trim()),
    );
}
