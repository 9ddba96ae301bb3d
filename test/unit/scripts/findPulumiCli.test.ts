import { expect } from "chai";
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fillCache } from "../../../scripts/pulumiCli/cacheFolder";
import { CLI_VERSION, cliCacheFolder } from "../../../scripts/pulumiCli/cliCache";
import { findPulumiCli } from "../../../scripts/pulumiCli/findPulumiCli";
import { findGoObstacle } from "../../../scripts/pulumiCli/goToolchain";

describe("finding the Pulumi CLI", () => {
    let machine: string;
    let ownEnvironment: { PATH: string | undefined; XDG_CACHE_HOME: string | undefined };

    /** Puts a program into a folder that answers every call with the same text. */
    async function install(folder: string, program: string, answer = ""): Promise<void> {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, program), `#!/bin/sh\nprintf '${answer}\\n'\n`);
        await chmod(join(folder, program), 0o755);
    }

    async function installCli(folder: string, version: string): Promise<void> {
        await install(folder, "pulumi", `v${version}`);
        await install(folder, "pulumi-language-nodejs");
    }

    beforeEach(async () => {
        machine = await mkdtemp(join(tmpdir(), "a-machine-"));
        ownEnvironment = { PATH: process.env["PATH"], XDG_CACHE_HOME: process.env["XDG_CACHE_HOME"] };
        process.env["PATH"] = [join(machine, "first"), join(machine, "second")].join(":");
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

    it("prefers the one on PATH to the one in the cache", async () => {
        await installCli(join(machine, "second"), "3.200.0");
        await installCli(cliCacheFolder(), CLI_VERSION);

        const { folder, version } = await findPulumiCli();

        expect(folder).to.equal(join(machine, "second"));
        expect(version.version).to.equal("3.200.0");
    });

    it("accepts a language host elsewhere on PATH", async () => {
        await install(join(machine, "first"), "pulumi", "v3.200.0");
        await install(join(machine, "second"), "pulumi-language-nodejs");

        expect((await findPulumiCli()).folder).to.equal(join(machine, "first"));
    });

    it("passes over one that is too old", async () => {
        await installCli(join(machine, "first"), "3.149.0");
        await installCli(cliCacheFolder(), CLI_VERSION);

        expect((await findPulumiCli()).folder).to.equal(cliCacheFolder());
    });

    it("passes over one without the Node language host", async () => {
        await install(join(machine, "first"), "pulumi", "v3.200.0");
        await installCli(cliCacheFolder(), CLI_VERSION);

        expect((await findPulumiCli()).folder).to.equal(cliCacheFolder());
    });

    it("passes over something else of that name", async () => {
        await installCli(join(machine, "first"), "not a version");
        await installCli(cliCacheFolder(), CLI_VERSION);

        expect((await findPulumiCli()).folder).to.equal(cliCacheFolder());
    });

    describe("building it", () => {
        const go = (version: string, toolchain: string) =>
            install(join(machine, "first"), "go", `go${version}\\n${toolchain}`);

        it("needs Go", async () => {
            expect(await findGoObstacle()).to.equal("Go is not installed");
        });

        it("needs a Go that is new enough", async () => {
            await go("1.25.10", "local");
            expect(await findGoObstacle()).to.equal("go1.25.10 is older than 1.25.11");
        });

        it("takes a new Go, and an old one that fetches newer toolchains", async () => {
            await go("1.26.0", "local");
            expect(await findGoObstacle()).to.equal(undefined);
            await go("1.21.0", "auto");
            expect(await findGoObstacle()).to.equal(undefined);
        });
    });

    describe("its cache", () => {
        it("is filled in one step, over what lay there", async () => {
            await installCli(cliCacheFolder(), "3.1.0");

            await fillCache(cliCacheFolder(), async (workFolder) => {
                await installCli(join(workFolder, "bin"), CLI_VERSION);
                return join(workFolder, "bin");
            });

            expect((await findPulumiCli()).version.version).to.equal(CLI_VERSION);
            expect(await readdir(dirname(cliCacheFolder()))).to.have.lengthOf(1);
        });

        it("stays as it was when the work fails, and nothing is left behind", async () => {
            const failure = fillCache(cliCacheFolder(), async (workFolder) => {
                await install(workFolder, "pulumi");
                throw new Error("out of disk");
            });

            expect(await failure.catch(String)).to.include("out of disk");
            expect(await readdir(dirname(cliCacheFolder()))).to.be.empty;
        });
    });
});
