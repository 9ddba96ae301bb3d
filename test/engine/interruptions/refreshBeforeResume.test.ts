import { expect } from "chai";
import { useScenes } from "./support/useScenes";

describe("a segment whose build was not awaited to its end", () => {
    const createScene = useScenes();
    const segments = { snow: { name: "Snowblower Buyers" } };

    it("is still resumed when a refresh came in between", async () => {
        const scene = await createScene({ segments, buildTimeMs: 7_200_000 });
        const run = scene.startUp();
        await run.waitForOutput(/segment \d+ is (pending|processing)/);
        run.kill("SIGINT");
        await run.finished;

        const refreshed = await scene.stack.refresh();
        expect(refreshed.exitCode, refreshed.output).to.equal(0);
        const { id } = scene.onlySegment();
        expect((await scene.stack.resources()).map((resource) => resource.id)).to.deep.equal([String(id)]);

        scene.finishBuilds();
        const { exitCode, output } = await scene.stack.up();
        expect(exitCode, output).to.equal(0);
        expect(output).to.include(`segment ${id} is complete`);
        expect(scene.count("create")).to.equal(1);
    });
});
