import { expect } from "chai";
import { readdirSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../emulator/startEmulator";
import type { PulumiResult } from "../engine/support/PulumiProcess";
import { TestStack } from "../engine/support/TestStack";
import { accountFile, adoptedId, names, stateFile, statesFolder, upgradePrograms } from "./support/upgradeStack";

for (const version of readdirSync(statesFolder)) {
    describe(`a state that version ${version} left`, () => {
        let folder: string;
        let emulator: Emulator;
        let stack: TestStack;

        const succeeded = ({ exitCode, output }: PulumiResult): string => {
            expect(exitCode, output).to.equal(0);
            return output;
        };
        const builds = () => emulator.requests().filter(({ kind }) => kind === "create").length;

        before(async () => {
            folder = await mkdtemp(join(tmpdir(), "pulumi-classify-upgrade-"));
            const dataFile = join(folder, accountFile);
            await copyFile(join(statesFolder, version, accountFile), dataFile);
            emulator = await startEmulator({ dataFile, buildTimeMs: 300 });
            stack = await TestStack.create({ program: upgradePrograms.whole, emulator });
            succeeded(await stack.run(["stack", "import", "--file", join(statesFolder, version, stateFile)]));
        });

        after(async () => {
            await stack.dispose();
            await emulator.close();
            await rm(folder, { recursive: true });
        });

        it("is refreshed without losing a segment", async () => {
            const ids = async () => (await stack.resources()).map(({ id }) => id);
            const before = await ids();

            succeeded(await stack.refresh());

            expect(await ids()).to.deep.equal(before);
            expect(before).to.include(String(adoptedId)).and.to.have.lengthOf(6);
        });

        it("needs no replacement: only the unfinished build is resumed", async () => {
            const output = succeeded(await stack.preview());

            expect(output).to.match(/ClassifySegment unfinished update/);
            expect(output).to.match(/1 to update\n\s+\d+ unchanged/);
            expect(output).not.to.match(/replace|create/);
        });

        it("is brought to its end without a build", async () => {
            const unfinished = emulator.segments().find(({ name }) => name === names.unfinished);
            emulator.edit(unfinished?.id ?? 0, { status: "complete" });

            succeeded(await stack.up());

            succeeded(await stack.preview(["--expect-no-changes"]));
            expect(builds()).to.equal(0);
        });

        it("remembers the definition that is replaced now: its segment comes back, and nothing is built", async () => {
            const before = builds();
            const idOf = async () => (await stack.resources()).find(({ urn }) => urn.endsWith("::finished"))?.id;
            const original = await idOf();
            await stack.writeProgram(upgradePrograms.edited);
            succeeded(await stack.up());
            expect(await idOf()).not.to.equal(original);

            await stack.writeProgram(upgradePrograms.whole);
            succeeded(await stack.up());

            expect(await idOf()).to.equal(original);
            expect(builds()).to.equal(before + 1);
        });

        it("is destroyed", async () => {
            succeeded(await stack.destroy());

            expect(await stack.resources()).to.be.empty;
        });
    });
}
