import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { cliCacheFolder } from "./cliCache";

/** Rejects when nothing can be kept in the cache: a download or a build of minutes would end in the same error. */
export async function requireWritableCache(): Promise<void> {
    const folder = dirname(cliCacheFolder());
    try {
        await makeFolder(folder);
        await rm(await mkdtemp(join(folder, "write-test-")), { recursive: true });
    } catch (error) {
        throw new Error(explainUnwritableCache(folder, error instanceof Error ? error.message : String(error)), {
            cause: error,
        });
    }
}

/** Without `recursive`: with it, Node never returns when a file system refuses new folders with ENOENT, as /proc does. */
async function makeFolder(folder: string): Promise<void> {
    try {
        await mkdir(folder);
    } catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        if (code === "EEXIST") {
            return;
        }
        if (code !== "ENOENT" || dirname(folder) === folder) {
            throw error;
        }
        await makeFolder(dirname(folder));
        await mkdir(folder);
    }
}

function explainUnwritableCache(folder: string, reason: string): string {
    return [
        `There is no usable Pulumi CLI on this machine, and the folder that would keep one cannot be written to: ${folder}`,
        `(${reason}).`,
        "Set XDG_CACHE_HOME to a folder that can be written to, or install Pulumi (https://www.pulumi.com/docs/install/).",
    ].join("\n");
}
