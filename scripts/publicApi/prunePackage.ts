import { existsSync, globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../repositoryRoot";
import { declarationsReachableFrom } from "./reachableDeclarations";

/** The declarations that users import; the rest of the types is nobody's business. */
export const publicDeclarations = ["dist/index.d.ts", "dist/dynamic.d.ts", "dist/native.d.ts", "dist/testing.d.ts"];

/** Takes out of dist/ what sources left behind that are no longer there, and declarations that nobody can import. */
export function prunePackage(): void {
    const reachable = new Set(declarationsReachableFrom(publicDeclarations));
    for (const file of globSync("dist/**/*.{js,js.map,d.ts}", { cwd: repositoryRoot })) {
        const source = file.replace(/^dist/, "provider").replace(/\.(js|js\.map|d\.ts)$/, ".ts");
        const isLeftOver = !existsSync(join(repositoryRoot, source));
        if (isLeftOver || (file.endsWith(".d.ts") && !reachable.has(file))) {
            rmSync(join(repositoryRoot, file), { force: true });
        }
    }
}
