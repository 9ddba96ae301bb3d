import { expect } from "chai";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cliCacheFolder } from "../../../scripts/pulumiCli/cliCache";
import { findPulumiCli } from "../../../scripts/pulumiCli/findPulumiCli";
import { requireWritableCache } from "../../../scripts/pulumiCli/requireWritableCache";

describe("the cache of the Pulumi CLI, before anything is fetched into it", () => {
    const ownEnvironment = { PATH: process.env["PATH"], XDG_CACHE_HOME: process.env["XDG_CACHE_HOME"] };
    let machine: string;

    beforeEach(async () => {
        machine = await mkdtemp(join(tmpdir(), "a-machine-"));
        process.env["PATH"] = join(machine, "bin");
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

    const failureIn = async (cache: string, run: () => Promise<unknown>) => {
        process.env["XDG_CACHE_HOME"] = cache;
        return run().then(
            () => "nothing failed",
            (error: unknown) => String(error),
        );
    };

    it("is created where it is missing, and nothing is left in it", async () => {
        const cache = join(machine, "home", "cache");

        expect(await failureIn(cache, requireWritableCache)).to.equal("nothing failed");
        expect(await readdir(dirname(cliCacheFolder()))).to.deep.equal([]);
    });

    it("is accepted where it is there", async () => {
        await mkdir(join(machine, "pulumi-classify"));

        expect(await failureIn(machine, requireWritableCache)).to.equal("nothing failed");
    });

    it("is named with the reason and the remedy where it cannot be written to", async () => {
        const file = join(machine, "file");
        await writeFile(file, "");

        const failure = await failureIn(file, findPulumiCli);

        expect(failure).to.include(`cannot be written to: ${join(file, "pulumi-classify")}`);
        expect(failure).to.include("ENOTDIR");
        expect(failure).to.include("Set XDG_CACHE_HOME to a folder that can be written to");
    });

    it("is named where a file lies in its place", async () => {
        await writeFile(join(machine, "pulumi-classify"), "");

        expect(await failureIn(machine, findPulumiCli)).to.include("cannot be written to");
    });

    it("is named on a file system that refuses new folders", async function () {
        if (!existsSync("/proc/self")) {
            this.skip();
        }
        expect(await failureIn("/proc/no-such-folder", findPulumiCli)).to.include(
            "cannot be written to: /proc/no-such-",
        );
    });
});
