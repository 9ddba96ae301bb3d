import { expect } from "chai";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { useScenes } from "./support/useScenes";

describe("Ctrl-C during `pulumi up`", () => {
    const createScene = useScenes();
    const segments = { snow: { name: "Snowblower Buyers" } };
    const hours = 7_200_000;

    it("ends the wait, saves the segment as unfinished and says so; the next up resumes", async () => {
        const scene = await createScene({ segments, buildTimeMs: hours });
        const run = scene.startUp();
        await run.waitForOutput(/segment \d+ is (pending|processing)/);

        run.kill("SIGINT");
        const { exitCode, output } = await run.finished;

        const { id } = scene.onlySegment();
        expect(exitCode, output).not.to.equal(0);
        expect(output).to.match(
            new RegExp(`interrupted while segment ${id} was (pending|processing); nothing is lost`),
        );
        const [unfinished] = await scene.stack.resources();
        expect(unfinished).to.include({ id: String(id) });
        expect(unfinished?.initErrors).to.have.lengthOf(1);

        scene.finishBuilds();
        const next = await scene.stack.up();
        expect(next.exitCode, next.output).to.equal(0);
        expect(scene.count("create")).to.equal(1);
        const [finished] = await scene.stack.resources();
        expect(finished?.outputs).to.include({ segmentId: id, status: "complete" });
        expect(finished).not.to.have.property("initErrors");
    });

    it("awaits the answer to a request that is under way, and saves its ID", async () => {
        const scene = await createScene({ segments, buildTimeMs: hours });
        scene.emulator.inject({ kind: "latency", on: "create", ms: 700 });
        const run = scene.startUp();
        await scene.until("the POST is under way", () => scene.count("create") === 1);

        run.kill("SIGINT");
        const { output } = await run.finished;

        const { id } = scene.onlySegment();
        expect(output).to.include(`interrupted while segment ${id} was pending; nothing is lost`);
        expect((await scene.stack.resources()).map((resource) => resource.id)).to.deep.equal([String(id)]);
    });

    it("does not await an answer that does not come, and finds the segment on the next up", async () => {
        const scene = await createScene({ segments });
        scene.emulator.inject({ kind: "hang", on: "create", stored: true });
        const run = scene.startUp();
        await scene.until("the POST is under way", () => scene.count("create") === 1);

        run.kill("SIGINT");
        const { output } = await run.finished;

        expect(output).to.include("interrupted before the request was confirmed. Nothing is lost");
        const next = await scene.stack.up();
        expect(next.exitCode, next.output).to.equal(0);
        expect(next.output).to.include(`an earlier run had already requested segment ${scene.onlySegment().id}`);
        expect(scene.count("create")).to.equal(1);
    });

    it("sends nothing new after it", async () => {
        const scene = await createScene({ segments });
        scene.emulator.inject({ kind: "latency", on: "list", ms: 1_500 });
        const run = scene.startUp();
        await scene.until("the duplicate guard looks", () => scene.count("list") === 1);

        run.kill("SIGINT");
        const { output } = await run.finished;

        expect(output).to.match(
            /interrupted before a request was sent\. Nothing is lost\. Run `pulumi up` again .*\[create-interrupted\]/,
        );
        expect(scene.count("create")).to.equal(0);
        expect(await scene.stack.resources()).to.be.empty;
    });

    it("does not wait for a state that a slow backend does not deliver", async () => {
        const scene = await createScene({ segments });
        const folder = join(scene.stack.projectFolder, "slow");
        const asked = join(folder, "asked");
        await mkdir(folder);
        await writeFile(join(folder, "pulumi"), `#!/bin/sh\ntouch ${asked}\nexec sleep 60\n`, { mode: 0o755 });
        const path = [folder, process.env["PATH"]].join(delimiter);
        const run = scene.stack.start(["up", "--yes", "--skip-preview"], { PATH: path });
        await scene.until("the provider reads the state", () => existsSync(asked));

        run.kill("SIGINT");
        const { output } = await run.finished;

        expect(output).to.include("[create-interrupted]").and.not.to.include("could not be read");
        expect(scene.count("list")).to.equal(0);
        expect(await scene.ownProcesses()).to.be.empty;
    });

    it("pressed twice loses nothing either: the next up resumes through the journal", async () => {
        const scene = await createScene({ segments });
        scene.emulator.inject({ kind: "latency", on: "create", ms: 1_200 });
        const run = scene.startUp();
        await scene.until("the POST is under way", () => scene.count("create") === 1);

        run.kill("SIGINT");
        await run.waitForOutput(/\^C received/);
        run.kill("SIGINT");
        await run.finished;
        const next = await scene.stack.up();

        expect(next.exitCode, next.output).to.equal(0);
        expect(scene.count("create")).to.equal(1);
        expect((await scene.stack.resources()).map(({ id }) => id)).to.deep.equal([String(scene.onlySegment().id)]);
    });
});
