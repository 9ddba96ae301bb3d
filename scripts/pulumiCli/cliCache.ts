import { cacheFolder } from "./cacheFolder";

/** The release that is fetched where the machine has none: the newest that the Go module proxy serves. */
export const CLI_VERSION = "3.259.0";

/** Where that release is kept. */
export function cliCacheFolder(): string {
    return cacheFolder(`cli-v${CLI_VERSION}`);
}
