import { expect } from "chai";
import { useScenes } from "./support/useScenes";

describe("resuming after kill -9 on another machine, without the journal", () => {
    const createScene = useScenes();

    it("stops and names the segment; pasting what it says takes it over without a build", async () => {
        const snow = { name: "Snowblower Buyers" };
        const scene = await createScene({ segments: { snow }, buildTimeMs: 7_200_000 });
        const killed = scene.startUp();
        await killed.waitForOutput(/segment \d+ is (pending|processing)/);
        killed.kill("SIGKILL");
        await killed.finished;
        await scene.until("its provider has ended", async () => (await scene.ownProcesses()).length === 0);
        await scene.loseJournal();
        await scene.stack.run(["cancel", "--yes"]);

        const stopped = await scene.stack.up();

        const { id } = scene.onlySegment();
        expect(stopped.exitCode).not.to.equal(0);
        expect(stopped.output).to.include(`segment ${id} of the same name is already being built in this account`);
        const pasted = /`adopt: (\d+)`/.exec(stopped.output)?.[1];
        expect(pasted).to.equal(String(id));

        await scene.declare({ snow: { ...snow, adopt: Number(pasted) } });
        scene.finishBuilds();
        const adopted = await scene.stack.up();
        expect(adopted.exitCode, adopted.output).to.equal(0);
        expect(scene.count("create")).to.equal(1);
        expect((await scene.stack.resources()).map((resource) => resource.id)).to.deep.equal([String(id)]);
    });
});
