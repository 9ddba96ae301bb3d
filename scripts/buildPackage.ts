import { chmodSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { segmentDefinitionJsonSchema } from "../provider/definitions/jsonSchema";
import { bundlePage } from "./bundlePage";
import { prunePackage } from "./publicApi/prunePackage";
import { repositoryRoot } from "./repositoryRoot";
import { runTool } from "./runTool";

/**
 * Brings dist/ up to date: compiles what has changed, bundles the catalogue's page and writes the JSON Schema; rejects
 * when it does not compile.
 */
export async function buildPackage(): Promise<void> {
    await runTool("tsc", ["--build", "tsconfig.build.json"]);
    prunePackage();
    await bundlePage();
    linkCommand();
    const schema = JSON.stringify(segmentDefinitionJsonSchema(), undefined, 2);
    writeFileSync(join(repositoryRoot, "dist", "segment-definition.schema.json"), `${schema}\n`);
}

/** As npm does for a package that comes built; when it installs this one's own, there is no command yet. */
function linkCommand(): void {
    chmodSync(join(repositoryRoot, "dist", "command", "main.js"), 0o755);
    const link = join(repositoryRoot, "node_modules", ".bin", "pulumi-classify");
    rmSync(link, { force: true });
    symlinkSync(join("..", "..", "dist", "command", "main.js"), link);
}
