import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fillCache } from "./cacheFolder";
import { CLI_VERSION, cliCacheFolder } from "./cliCache";
import { buildGoProgram, copyScript, type GoProgram, type ModuleFile } from "./goProgram";
import { OLDEST_GO } from "./goToolchain";

const CLI: GoProgram = {
    name: "pulumi",
    package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    // `go install` ignores the replacement that the CLI's own module makes, hence a module of our own that repeats it.
    goMod: `
        go ${OLDEST_GO}
        require github.com/pulumi/pulumi/pkg/v3 v${CLI_VERSION}
        replace github.com/atotto/clipboard => github.com/tgummerer/clipboard v0.0.0-20241001131231-d02d263e614e
    `,
    flags: ["-ldflags", `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${CLI_VERSION}`],
};

/** Since v3.69 the language host is a module that is not published; the last published one serves newer CLIs too. */
const LANGUAGE_HOST: GoProgram = {
    name: "pulumi-language-nodejs",
    package: "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
    goMod: `
        go 1.21
        require github.com/pulumi/pulumi/sdk/v3 v3.68.0
    `,
    flags: ["-ldflags", "-s -w"],
};

const DYNAMIC_PROVIDER_SCRIPT: ModuleFile = {
    module: `github.com/pulumi/pulumi/sdk/v3@v${CLI_VERSION}`,
    path: "nodejs/dist/pulumi-resource-pulumi-nodejs",
};

/** Builds the CLI, its Node language host and the script that starts dynamic providers, from their Go modules. */
export async function buildCli(): Promise<void> {
    await fillCache(cliCacheFolder(), async (workFolder) => {
        const programs = join(workFolder, "programs");
        await mkdir(programs);
        await buildGoProgram(LANGUAGE_HOST, workFolder, programs);
        await copyScript(DYNAMIC_PROVIDER_SCRIPT, workFolder, programs);
        await buildGoProgram(CLI, workFolder, programs);
        return programs;
    });
}
