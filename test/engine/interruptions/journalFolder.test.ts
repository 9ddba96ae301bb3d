import { expect } from "chai";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { useScenes } from "./support/useScenes";

describe("the journal on the real engine", () => {
    const createScene = useScenes();
    const segments = { snow: { name: "Snowblower Buyers" } };

    it("that cannot be written is a warning that names the consequence", async () => {
        const scene = await createScene({ segments });
        // A file where the folder should be stops even the superuser.
        await writeFile(dirname(scene.stack.journalFolder), "");

        const { exitCode, output } = await scene.stack.up();

        expect(exitCode, output).to.equal(0);
        expect(output).to.match(/warning: the journal in \S+ cannot be written/);
        expect(output).to.include("the next `pulumi up` may stop with a duplicate-name error that names the segment");
    });

    it("with files that are not its own says so and trusts none of them", async () => {
        const scene = await createScene({ segments });
        await mkdir(scene.stack.journalFolder, { recursive: true });
        await writeFile(join(scene.stack.journalFolder, "half.json"), `{"version": 1, "urn": "urn:pul`);

        const { exitCode, output } = await scene.stack.up();

        expect(exitCode, output).to.equal(0);
        expect(output).to.match(/warning: ignored \S+half\.json, which is not a journal entry/);
    });

    it("keeps an ID until the engine has shown it, so until the next run", async () => {
        const scene = await createScene({ segments: { ...segments, sled: { name: "Sledgers" } } });

        await scene.stack.up();
        const ids = (await scene.journal()).map(({ segmentId }) => segmentId);
        await scene.stack.preview();

        expect(ids).to.have.members(scene.made().map(({ id }) => id));
        expect(await scene.journal()).to.be.empty;
    });
});
