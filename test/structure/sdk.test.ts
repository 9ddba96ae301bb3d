import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateSdks, schemaText, sdkLanguages } from "../../scripts/generateSdk/generateSdks";
import { findGoObstacle, runGo } from "../../scripts/pulumiCli/goToolchain";
import { repositoryRoot } from "../../scripts/repositoryRoot";

const sdkFolder = join(repositoryRoot, "sdk");

/** With nothing in Go's cache, the generators and the SDK take some minutes to compile. */
const goTimeoutMs = 600_000;

/** The generated files in the repository, without what pip writes beside them. */
function keptFiles(): string[] {
    const folders = ["schema.json", ...sdkLanguages];
    const args = ["ls-files", "--cached", "--others", "--exclude-standard", ...folders];
    return execFileSync("git", args, { cwd: sdkFolder, encoding: "utf8" }).trim().split("\n");
}

async function readFiles(folder: string, files: readonly string[]): Promise<Record<string, string>> {
    const texts = files.map(async (file) => [file, await readFile(join(folder, file), "utf8")] as const);
    return Object.fromEntries(await Promise.all(texts));
}

describe("the SDKs of other languages", () => {
    it("are of the present schema and version; `npm run sdk` generates them", async () => {
        expect(await readFile(join(sdkFolder, "schema.json"), "utf8")).to.equal(schemaText());
    });

    describe("with Go", () => {
        before(async function () {
            if ((await findGoObstacle()) !== undefined) {
                this.skip();
            }
        });

        it("are what Pulumi's generators make of the schema", async () => {
            const folder = await mkdtemp(join(tmpdir(), "pulumi-classify-sdks-"));
            try {
                await generateSdks(folder);

                const entries = await readdir(folder, { recursive: true, withFileTypes: true });
                const generated = entries
                    .filter((entry) => entry.isFile())
                    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
                expect(keptFiles()).to.have.members(generated);
                expect(await readFiles(sdkFolder, generated)).to.deep.equal(await readFiles(folder, generated));
            } finally {
                await rm(folder, { recursive: true });
            }
        }).timeout(goTimeoutMs);

        it("compile, the one for Go", async () => {
            await runGo(["vet", "./..."], join(sdkFolder, "go"));
        }).timeout(goTimeoutMs);
    });
});
