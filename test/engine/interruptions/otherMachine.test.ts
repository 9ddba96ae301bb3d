import { expect } from "chai";
import type { SegmentScene } from "../../chaos/SegmentScene";
import type { PulumiResult } from "../support/PulumiProcess";
import { useScenes } from "./support/useScenes";

const hours = 7_200_000;

describe("a `pulumi up` that was killed on another machine", () => {
    const createScene = useScenes();
    const segments = { snow: { name: "Snowblower Buyers" }, ski: { name: "Ski Weekends" } };

    /** Kills the CLI while both segments build. What the next run has is the state and the account. */
    async function killed(): Promise<SegmentScene> {
        const scene = await createScene({ segments, buildTimeMs: hours });
        const run = scene.startUp();
        await run.waitForOutput(/segment 61 is (pending|processing)/);
        await run.waitForOutput(/segment 62 is (pending|processing)/);
        run.kill("SIGKILL");
        await run.finished;
        await moveOn(scene);
        return scene;
    }

    async function moveOn(scene: SegmentScene): Promise<void> {
        await scene.until("the run left no process", async () => (await scene.ownProcesses()).length === 0);
        await scene.loseJournal();
        await scene.stack.run(["cancel", "--yes"]);
    }

    async function ids({ stack }: SegmentScene): Promise<(string | undefined)[]> {
        return (await stack.resources()).map(({ id }) => id).sort();
    }

    function expectResumed(scene: SegmentScene, next: PulumiResult): void {
        expect(next.exitCode, next.output).to.equal(0);
        expect(next.output).to.include("an earlier run had already requested segment 61; resuming it");
        expect(next.output).to.include("an earlier run had already requested segment 62; resuming it");
        expect(scene.count("create")).to.equal(2);
    }

    it("resumes builds that are still running", async () => {
        const scene = await killed();
        const run = scene.startUp();
        await run.waitForOutput(/requested segment 61; resuming/);
        await run.waitForOutput(/requested segment 62; resuming/);
        scene.finishBuilds();
        expectResumed(scene, await run.finished);
        expect(await ids(scene)).to.deep.equal(["61", "62"]);
    });

    it("resumes builds that are complete by now, despite older segments of the name", async () => {
        const scene = await killed();
        scene.finishBuilds();
        expectResumed(scene, await scene.stack.up());
        expect(await ids(scene)).to.deep.equal(["61", "62"]);
        expect((await scene.stack.preview(["--expect-no-changes"])).exitCode).to.equal(0);
    });

    it("keeps a build that has failed by now, and says so", async () => {
        const scene = await killed();
        scene.finishBuilds();
        scene.emulator.edit(61, { status: "failed" });
        const { exitCode, output } = await scene.stack.up();
        expect(exitCode).not.to.equal(0);
        expect(output).to.include("segment 61 failed to build");
        expect(scene.count("create")).to.equal(2);
        expect(await ids(scene)).to.deep.equal(["61", "62"]);
    });

    it("builds what was never requested, after the account has shown no such segment for five poll intervals", async () => {
        const scene = await createScene({ segments: { snow: segments.snow } });
        scene.emulator.inject({ kind: "hang", on: "create", stored: false });
        const run = scene.startUp();
        await scene.until("the POST is under way", () => scene.count("create") === 1);
        run.kill("SIGKILL");
        await run.finished;
        await moveOn(scene);
        scene.emulator.clearFaults();

        const next = await scene.stack.up();

        expect(next.exitCode, next.output).to.equal(0);
        expect(next.output).to.match(
            /an interrupted run may have requested this segment; searching the account .* left/,
        );
        expect(scene.emulator.segments()).to.have.lengthOf(1);
    });

    it("does not take the segment of an earlier version for the lost one", async () => {
        const unawaited = { ...segments.snow, waitForCompletion: false };
        const scene = await createScene({ segments: { snow: unawaited }, buildTimeMs: hours });
        await scene.stack.up();
        await scene.declare({ snow: { ...unawaited, prompt: "Homeowners with long driveways" } });
        scene.emulator.inject({ kind: "latency", on: "create", ms: 3_000 });
        const run = scene.startUp();
        await scene.until("the second POST is under way", () => scene.count("create") === 2);
        run.kill("SIGKILL");
        await run.finished;
        await moveOn(scene);
        scene.finishBuilds();

        const next = await scene.stack.up();

        expect(next.exitCode, next.output).to.equal(0);
        expect(next.output).to.include("already requested segment 62; resuming it");
        expect(await ids(scene)).to.deep.equal(["62"]);
        expect(scene.count("create")).to.equal(2);
    });

    it("names all segments that fit equally well, and takes over the one that the user adopts", async () => {
        const scene = await createScene({ segments: { snow: segments.snow }, buildTimeMs: hours });
        const run = scene.startUp();
        await run.waitForOutput(/segment 61 is/);
        await fetch(`${scene.emulator.baseUrl}/v1/clsfy/segment-requests`, {
            method: "POST",
            headers: { "X-API-Key": "a colleague's", "Content-Type": "application/json" },
            body: JSON.stringify({ name: segments.snow.name, prompt: "the same" }),
        });
        run.kill("SIGKILL");
        await run.finished;
        await moveOn(scene);
        scene.finishBuilds();

        const stopped = await scene.stack.up();
        expect(stopped.exitCode).not.to.equal(0);
        expect(stopped.output).to.match(/2 segments with that name were created since: 6[12], 6[12]/);
        await scene.declare({ snow: { ...segments.snow, adopt: 61 } });
        const adopted = await scene.stack.up();
        expect(adopted.exitCode, adopted.output).to.equal(0);
        expect(await ids(scene)).to.deep.equal(["61"]);
        expect(scene.count("create")).to.equal(2);
    });
});

describe("a Ctrl-C while the answer to a POST is lost", () => {
    const createScene = useScenes();

    /** A run that has sent a request, received no response, and was interrupted during the search. */
    async function interrupted(): Promise<SegmentScene> {
        const scene = await createScene({ segments: { snow: { name: "Snowblower Buyers" } } });
        scene.emulator.inject({ kind: "reset", on: "create", stored: true });
        scene.emulator.inject({ kind: "server-error", on: "list", skip: 1, times: 3 });
        const run = scene.startUp();
        await scene.until("the answer is lost", () => scene.count("list") > 1);
        run.kill("SIGINT");
        expect((await run.finished).output).to.include("interrupted before the request was confirmed. Nothing is lost");
        expect((await scene.stack.resources()).map(({ id }) => id)).to.deep.equal(["unconfirmed"]);
        await scene.loseJournal();
        scene.emulator.clearFaults();
        return scene;
    }

    it("saves a resource without an ID, which any machine resumes", async () => {
        const scene = await interrupted();
        const preview = await scene.stack.preview();
        expect(preview.output).to.include("The update searches the account for it");
        const refreshed = await scene.stack.refresh();
        expect(refreshed.exitCode, refreshed.output).to.equal(0);
        const next = await scene.stack.up();

        expect(next.exitCode, next.output).to.equal(0);
        expect(next.output).not.to.include("may exist in the account");
        expect(scene.count("create")).to.equal(1);
        expect((await scene.stack.resources()).map(({ id }) => id)).to.deep.equal(["61"]);
        expect((await scene.stack.preview(["--expect-no-changes"])).exitCode).to.equal(0);
    });

    it("warns on destroy that the segment may exist", async () => {
        const scene = await interrupted();

        const { exitCode, output } = await scene.stack.destroy();

        expect(exitCode, output).to.equal(0);
        expect(output).to.include('segment "Snowblower Buyers" may exist in the account');
    });
});
