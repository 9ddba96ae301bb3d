import { PulumiCommand } from "@pulumi/pulumi/automation";
import { join } from "node:path";
import { SemVer } from "semver";
import { CLI_VERSION, fillCliCache } from "./cliCache";

/** Downloads the release from the vendor's site; rejects at once where that is out of reach. */
export async function downloadCli(): Promise<void> {
    await fillCliCache(async (workFolder) => {
        await PulumiCommand.install({ root: workFolder, version: new SemVer(CLI_VERSION) });
        return join(workFolder, "bin");
    });
}
