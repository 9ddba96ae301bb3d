import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { repositoryRoot } from "../repositoryRoot";
import { publicDeclarations } from "./prunePackage";
import { declarationsReachableFrom } from "./reachableDeclarations";

/** Where the public API is written down, for review. */
export const publicApiFile = join(repositoryRoot, "test", "structure", "public-api.txt");

/** All that users can see of the package's types: the declarations of dist/, without comments. */
export function publicApiText(): string {
    const printer = ts.createPrinter({ removeComments: true });
    return declarationsReachableFrom(publicDeclarations)
        .map((file) => {
            const text = readFileSync(join(repositoryRoot, file), "utf8");
            const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
            return `// ${file}\n\n${printer.printFile(source)}`;
        })
        .join("\n");
}
