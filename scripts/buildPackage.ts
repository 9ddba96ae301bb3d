import { existsSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./repositoryRoot";
import { runTool } from "./runTool";

/** Compiles into dist/ what is newer than what lies there; rejects when the package does not compile. */
export async function buildPackage(): Promise<void> {
    // The compiler remembers what it wrote, and does not notice that someone removed it.
    const isMissing = !existsSync(join(repositoryRoot, "dist", "index.js"));
    await runTool("tsc", ["--build", "tsconfig.build.json", ...(isMissing ? ["--force"] : [])]);
}
