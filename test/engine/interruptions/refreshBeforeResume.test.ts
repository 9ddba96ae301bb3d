import { expect } from "chai";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
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

    it("is resumed from the state of the first version of this package", async () => {
        const scene = await createScene({ segments });
        await scene.stack.up();
        const { id } = scene.onlySegment();
        const { deployment, ...file } = await scene.stack.export();
        const resources = deployment.resources?.map((resource) =>
            resource.id === String(id) ? { ...resource, ...firstVersion(id, resource.urn) } : resource,
        );
        const stateFile = join(scene.stack.projectFolder, "state.json");
        await writeFile(stateFile, JSON.stringify({ ...file, deployment: { ...deployment, resources } }));
        await scene.stack.run(["stack", "import", "--file", stateFile]);

        const { exitCode, output } = await scene.stack.up();

        expect(exitCode, output).to.equal(0);
        expect((await scene.stack.resources())[0]?.outputs).to.include({ segmentId: id, status: "complete" });
        expect(scene.count("create")).to.equal(1);
    });

    /** What the state of an unfinished segment looked like when there was nothing but the resource. */
    function firstVersion(id: number, urn: string) {
        const inputs = {
            __provider: 'exports.handler = () => require("pulumi-classify/dynamic").segment();',
            __urn: urn,
            name: "Snowblower Buyers",
            prompt: "People who look for Snowblower Buyers",
        };
        const createdDate = "2026-02-12T22:00:00Z";
        return { inputs, outputs: { ...inputs, segmentId: id, status: "pending", createdDate } };
    }
});
