import { expect } from "chai";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLanguageHost, languageHostCacheFolder } from "../../../scripts/pulumiCli/findLanguageHost";

describe("finding the host of a language", () => {
    let machine: string;
    let cli: { folder: string };
    let ownEnvironment: { PATH: string | undefined; XDG_CACHE_HOME: string | undefined };

    async function install(folder: string, program: string): Promise<void> {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, program), "#!/bin/sh\n");
        await chmod(join(folder, program), 0o755);
    }

    beforeEach(async () => {
        machine = await mkdtemp(join(tmpdir(), "a-machine-"));
        cli = { folder: join(machine, "pulumi") };
        ownEnvironment = { PATH: process.env["PATH"], XDG_CACHE_HOME: process.env["XDG_CACHE_HOME"] };
        process.env["PATH"] = join(machine, "on-path");
        process.env["XDG_CACHE_HOME"] = join(machine, "cache");
    });

    afterEach(async () => {
        for (const [name, value] of Object.entries(ownEnvironment)) {
            if (value === undefined) {
                Reflect.deleteProperty(process.env, name);
            } else {
                process.env[name] = value;
            }
        }
        await rm(machine, { recursive: true });
    });

    it("prefers the one that belongs to the CLI", async () => {
        await install(cli.folder, "pulumi-language-yaml");
        await install(join(machine, "on-path"), "pulumi-language-yaml");

        expect(await findLanguageHost("yaml", cli)).to.equal(cli.folder);
    });

    it("prefers one on PATH to the one in the cache", async () => {
        await install(join(machine, "on-path"), "pulumi-language-python");
        await install(languageHostCacheFolder("python"), "pulumi-language-python");

        expect(await findLanguageHost("python", cli)).to.equal(join(machine, "on-path"));
    });

    it("takes the one in the cache, which has its version in its name", async () => {
        await install(languageHostCacheFolder("yaml"), "pulumi-language-yaml");

        expect(await findLanguageHost("yaml", cli)).to.match(/pulumi-language-yaml-v1\.\d+\.0$/);
    });

    it("says what to install when there is none and Go is missing", async () => {
        const failure = await findLanguageHost("go", cli).catch(String);

        expect(failure).to.include("There is no pulumi-language-go beside the Pulumi CLI or on PATH");
        expect(failure).to.include("Go is not installed").and.to.include("Install Pulumi");
    });
});
