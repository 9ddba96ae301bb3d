import { copyFile, chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CLI_VERSION, fillCliCache } from "./cliCache";
import { OLDEST_GO, runGo } from "./goToolchain";

interface GoProgram {
    readonly name: string;
    readonly package: string;
    readonly goMod: string;
    readonly flags: readonly string[];
}

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

const DYNAMIC_PROVIDER_SCRIPT = "pulumi-resource-pulumi-nodejs";

/** Builds the CLI, its Node language host and the script that starts dynamic providers, from their Go modules. */
export async function buildCli(): Promise<void> {
    await fillCliCache(async (workFolder) => {
        const programs = join(workFolder, "programs");
        await mkdir(programs);
        await buildProgram(LANGUAGE_HOST, workFolder, programs);
        await copyDynamicProviderScript(workFolder, programs);
        await buildProgram(CLI, workFolder, programs);
        return programs;
    });
}

async function buildProgram(program: GoProgram, workFolder: string, programs: string): Promise<void> {
    const module = join(workFolder, program.name);
    await mkdir(module);
    await writeFile(join(module, "go.mod"), `module build/${program.name}\n${program.goMod}`);
    // The import makes `go mod tidy` keep what the program needs.
    await writeFile(join(module, "tools.go"), `//go:build tools\n\npackage tools\n\nimport _ "${program.package}"\n`);
    // -e: tests of dependencies of dependencies ask for modules that nobody publishes any more.
    await runGo(["mod", "tidy", "-e"], module);
    await runGo(["build", "-o", join(programs, program.name), ...program.flags, program.package], module);
}

async function copyDynamicProviderScript(workFolder: string, programs: string): Promise<void> {
    const module = `github.com/pulumi/pulumi/sdk/v3@v${CLI_VERSION}`;
    const { Dir: folder } = JSON.parse(await runGo(["mod", "download", "-json", module], workFolder)) as {
        Dir: string;
    };
    const script = join(programs, DYNAMIC_PROVIDER_SCRIPT);
    await copyFile(join(folder, "nodejs", "dist", DYNAMIC_PROVIDER_SCRIPT), script);
    await chmod(script, 0o755);
}
