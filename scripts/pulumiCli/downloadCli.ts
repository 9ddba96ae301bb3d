import { PulumiCommand } from "@pulumi/pulumi/automation";
import { join } from "node:path";
import { SemVer } from "semver";
import { fillCache } from "./cacheFolder";
import { CLI_VERSION, cliCacheFolder } from "./cliCache";

/** Downloads the release from the vendor's site; rejects at once where that is out of reach. */
export async function downloadCli(): Promise<void> {
    await fillCache(cliCacheFolder(), async (workFolder) => {
        await PulumiCommand.install({ root: workFolder, version: new SemVer(CLI_VERSION) });
        return join(workFolder, "bin");
    });
}
