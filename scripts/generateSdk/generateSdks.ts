import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pluginSchema } from "../../provider/faces/plugin/schema/pluginSchema";
import { packageVersion } from "../../provider/config/packageVersion";
import { runGo } from "../pulumiCli/goToolchain";

/** The languages that have an SDK, each in a folder of its name. */
export const sdkLanguages = ["python", "go"] as const;

/** The schema as `schema.json` has it, of the version in package.json. */
export function schemaText(): string {
    return `${JSON.stringify(pluginSchema(packageVersion()), undefined, 2)}\n`;
}

/**
 * Writes `schema.json` and the SDK of every language into a folder, over what is there. Needs Go: Pulumi's code generators
 * are Go packages.
 */
export async function generateSdks(folder: string): Promise<void> {
    const schema = join(folder, "schema.json");
    await mkdir(folder, { recursive: true });
    await writeFile(schema, schemaText());
    const workFolder = await mkdtemp(join(tmpdir(), "pulumi-classify-sdk-"));
    try {
        const generator = join(workFolder, "generate");
        await runGo(["build", "-o", generator, "."], join(__dirname, "generator"));
        for (const language of sdkLanguages) {
            const target = join(folder, language);
            await rm(target, { recursive: true, force: true });
            await promisify(execFile)(generator, [schema, language, target]);
        }
    } finally {
        await rm(workFolder, { recursive: true });
    }
    // The generator names only Pulumi's SDK; a module names all that it depends on.
    await runGo(["mod", "tidy"], join(folder, "go"));
}
