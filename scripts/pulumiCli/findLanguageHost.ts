import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { reportStep } from "../reportStep";
import { cacheFolder, fillCache } from "./cacheFolder";
import { isExecutable, pathFolders } from "./executables";
import { buildGoProgram, copyScript } from "./goProgram";
import { findPulumiCli } from "./findPulumiCli";
import { findGoObstacle } from "./goToolchain";
import { type Language, type LanguageHost, languageHosts } from "./languageHosts";
import type { PulumiCli } from "./PulumiCli";

/**
 * The folder of the language host that runs programs of a language: beside the CLI, from PATH, from our cache, else built
 * into the cache. A released CLI has all hosts beside it.
 */
export async function findLanguageHost(language: Language, cli: Pick<PulumiCli, "folder">): Promise<string> {
    const host = languageHosts[language];
    const cache = languageHostCacheFolder(language);
    for (const folder of [cli.folder, ...pathFolders(), cache]) {
        if (await isExecutable(join(folder, host.program.name))) {
            return folder;
        }
    }
    await build(host, cache);
    return cache;
}

/** Finds or builds the hosts of all languages, one after the other. */
export async function findLanguageHosts(): Promise<void> {
    const cli = await findPulumiCli();
    for (const language of Object.keys(languageHosts) as Language[]) {
        await findLanguageHost(language, cli);
    }
}

/** Where the host of a language is kept, apart from the CLI: a host of another version does not rebuild the CLI. */
export function languageHostCacheFolder(language: Language): string {
    const { program, version } = languageHosts[language];
    return cacheFolder(`${program.name}-v${version}`);
}

async function build({ program, version, script }: LanguageHost, cache: string): Promise<void> {
    const obstacle = await findGoObstacle();
    if (obstacle !== undefined) {
        throw new Error(
            `There is no ${program.name} beside the Pulumi CLI or on PATH, and it cannot be built (${obstacle}).\n` +
                "Install Pulumi (https://www.pulumi.com/docs/install/), which includes it, and run this again.",
        );
    }
    await reportStep(`Building ${program.name} ${version} from its Go modules (only this once)`, () =>
        fillCache(cache, async (workFolder) => {
            const programs = join(workFolder, "programs");
            await mkdir(programs);
            await buildGoProgram(program, workFolder, programs);
            if (script !== undefined) {
                await copyScript(script, workFolder, programs);
            }
            return programs;
        }),
    );
}
