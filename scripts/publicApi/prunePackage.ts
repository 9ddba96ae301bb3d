import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../repositoryRoot";
import { declarationsReachableFrom } from "./reachableDeclarations";

/** The declarations that users import; the rest of the types is nobody's business. */
export const publicDeclarations = ["dist/index.d.ts", "dist/dynamic.d.ts", "dist/native.d.ts", "dist/testing.d.ts"];

/** All that the compiler writes for a file that declares types only. */
const emptyModule =
    /^"use strict";\s*Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);\s*(?:\/\/# .*\s*)?$/;

/**
 * Takes out of dist/ what sources left behind that are no longer there, declarations that nobody can import, and code that
 * nothing loads because its source declares types only.
 */
export function prunePackage(): void {
    const reachable = new Set(declarationsReachableFrom(publicDeclarations));
    for (const file of globSync("dist/**/*.{js,js.map,d.ts}", { cwd: repositoryRoot })) {
        const source = file.replace(/^dist/, "provider").replace(/\.(js|js\.map|d\.ts)$/, ".ts");
        const isLeftOver = !existsSync(join(repositoryRoot, source));
        if (isLeftOver || (file.endsWith(".d.ts") && !reachable.has(file)) || isEmpty(file)) {
            rmSync(join(repositoryRoot, file), { force: true });
            rmSync(join(repositoryRoot, `${file}.map`), { force: true });
        }
    }
}

function isEmpty(file: string): boolean {
    const path = join(repositoryRoot, file);
    return file.endsWith(".js") && existsSync(path) && emptyModule.test(readFileSync(path, "utf8"));
}
