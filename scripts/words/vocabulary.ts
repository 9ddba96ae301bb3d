import { readFileSync } from "node:fs";
import { join } from "node:path";
import { marked, type Tokens } from "marked";
import { repositoryRoot } from "../repositoryRoot";

/** The retired words and phrases: the code spans in the last column of the vocabulary in CONTRIBUTING.md. */
export function retiredWords(): string[] {
    const [, vocabulary = ""] = readFileSync(join(repositoryRoot, "CONTRIBUTING.md"), "utf8").split(
        "\n## Vocabulary\n",
    );
    const tables = marked.lexer(vocabulary).filter((token): token is Tokens.Table => token.type === "table");
    const lastCells = tables.slice(0, 1).flatMap(({ rows }) => rows.flatMap((row) => row.at(-1)?.tokens ?? []));
    return lastCells.flatMap((token) => (token.type === "codespan" ? [(token as Tokens.Codespan).text] : []));
}
