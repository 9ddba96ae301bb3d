import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** Where a program is kept between runs, for every checkout of this repository. The name includes its version. */
export function cacheFolder(name: string): string {
    const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
    return join(cache, "pulumi-classify", name);
}

/**
 * Fills a folder of the cache completely or not at all: `make` works in a temporary folder and returns the folder of
 * finished programs in it, which then becomes the cache in one step.
 */
export async function fillCache(folder: string, make: (workFolder: string) => Promise<string>): Promise<void> {
    await mkdir(dirname(folder), { recursive: true });
    const workFolder = await mkdtemp(`${folder}-unfinished-`);
    try {
        const programs = await make(workFolder);
        await rm(folder, { recursive: true, force: true });
        await rename(programs, folder);
    } finally {
        await rm(workFolder, { recursive: true, force: true });
    }
}
