import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { segmentDefinitionJsonSchema } from "../provider/definitions/jsonSchema";
import { prunePackage } from "./publicApi/prunePackage";
import { repositoryRoot } from "./repositoryRoot";
import { runTool } from "./runTool";

/** Brings dist/ up to date: compiles what has changed and writes the JSON Schema; rejects when it does not compile. */
export async function buildPackage(): Promise<void> {
    // The compiler remembers what it wrote, and does not notice that someone removed it.
    const isMissing = !existsSync(join(repositoryRoot, "dist", "index.js"));
    await runTool("tsc", ["--build", "tsconfig.build.json", ...(isMissing ? ["--force"] : [])]);
    prunePackage();
    const schema = JSON.stringify(segmentDefinitionJsonSchema(), undefined, 2);
    writeFileSync(join(repositoryRoot, "dist", "segment-definition.schema.json"), `${schema}\n`);
}
