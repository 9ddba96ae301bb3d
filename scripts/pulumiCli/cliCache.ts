import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** The release that is fetched where the machine has none: the newest that the Go module proxy serves. */
export const CLI_VERSION = "3.259.0";

/** Where that release is kept between runs, for every checkout of this repository. */
export function cliCacheFolder(): string {
    const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
    return join(cache, "pulumi-classify", `cli-v${CLI_VERSION}`);
}

/**
 * Fills the cache whole or not at all: `make` works in a temporary folder and names the folder of finished programs in it,
 * which then becomes the cache in one step.
 */
export async function fillCliCache(make: (workFolder: string) => Promise<string>): Promise<void> {
    const cache = cliCacheFolder();
    await mkdir(dirname(cache), { recursive: true });
    const workFolder = await mkdtemp(`${cache}-unfinished-`);
    try {
        const programs = await make(workFolder);
        await rm(cache, { recursive: true, force: true });
        await rename(programs, cache);
    } finally {
        await rm(workFolder, { recursive: true, force: true });
    }
}
