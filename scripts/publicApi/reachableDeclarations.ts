import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { repositoryRoot } from "../repositoryRoot";

/** The declaration files that an importer of `entries` can come to see, as paths in the repository, sorted. */
export function declarationsReachableFrom(entries: readonly string[]): string[] {
    const reached = new Set<string>();
    const pending = [...entries];
    for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
        if (!reached.has(file)) {
            reached.add(file);
            pending.push(...importsOf(file));
        }
    }
    return [...reached].sort();
}

function importsOf(file: string): string[] {
    const text = readFileSync(join(repositoryRoot, file), "utf8");
    const specifiers = text.matchAll(/\b(?:from|import\()\s*"(\.[^"]*)"/g);
    return [...specifiers]
        .map(([, specifier]) => `${normalize(join(dirname(file), specifier ?? ""))}.d.ts`)
        .filter((imported) => existsSync(join(repositoryRoot, imported)));
}
