import { expect } from "chai";
import type { SceneOptions, SegmentScene } from "../../chaos/SegmentScene";
import type { PulumiResult } from "../support/PulumiProcess";
import { useScenes } from "./support/useScenes";

const hours = 7_200_000;
const names = Array.from({ length: 12 }, (_, index) => `Audience ${index + 1}`);
const segments = Object.fromEntries(names.map((name, index) => [`segment-${index + 1}`, { name }]));
const withoutCheckpoints = { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" };

describe("a `pulumi up` that is made faster, and killed with -9", function () {
    this.timeout(120_000);
    const createScene = useScenes();

    /** Kills the CLI when Classify has accepted every segment, or as many as said. */
    async function killedScene(
        options: Omit<SceneOptions, "segments">,
        args: readonly string[],
        accepted = names.length,
    ) {
        const scene = await createScene({ segments, buildTimeMs: hours, ...options });
        const run = scene.startUp(args);
        await scene.until("the journal has the IDs", async () => (await idsInJournal(scene)).length === accepted);
        run.kill("SIGKILL");
        await run.finished;
        await scene.until("the provider has ended", async () => (await scene.ownProcesses()).length === 0);
        await scene.stack.run(["cancel", "--yes"]);
        return scene;
    }

    async function idsInJournal(scene: SegmentScene): Promise<number[]> {
        return (await scene.journal()).flatMap(({ segmentId }) => segmentId ?? []);
    }

    async function expectTakenOver(scene: SegmentScene): Promise<PulumiResult> {
        scene.finishBuilds();
        const next = await scene.stack.up();

        expect(next.exitCode, next.output).to.equal(0);
        expect(scene.made()).to.have.lengthOf(names.length);
        const ids = scene.made().map(({ id }) => String(id));
        expect((await scene.stack.resources()).map(({ id }) => id)).to.have.members(ids);
        await scene.stack.preview();
        expect(await scene.journal()).to.be.empty;
        return next;
    }

    it("with `--parallel 64` takes every segment over", async () => {
        await expectTakenOver(await killedScene({}, ["--parallel", "64"]));
    });

    it("without copies of the earlier state takes every segment over", async () => {
        const env = { PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true" };
        await expectTakenOver(await killedScene({ env }, ["--parallel", "64"]));
    });

    it("with `--parallel 1` takes the one segment over that was requested, and builds the others", async () => {
        await expectTakenOver(await killedScene({ buildTimeMs: 5_000 }, ["--parallel", "1"], 1));
    });

    it("as one of several stacks takes its own segments over, and leaves the other stack as it is", async () => {
        const other = await createScene({ segments: { other: { name: "Other" } } });
        expect((await other.stack.up()).exitCode).to.equal(0);
        const scene = await killedScene({ beside: other }, ["--parallel", "64"]);

        const preview = await other.stack.preview(["--expect-no-changes"]);
        expect(preview.exitCode, preview.output).to.equal(0);
        await expectTakenOver(scene);
        expect(other.made()).to.have.lengthOf(1);
    });

    it("without checkpoints has nothing in the state, and takes every segment over from the journal", async () => {
        const scene = await killedScene({ env: withoutCheckpoints }, ["--parallel", "64"]);
        expect(await scene.stack.resources()).to.be.empty;
        expect(await scene.stack.pendingCreates()).to.equal(0);

        const { output } = await expectTakenOver(scene);
        expect(output).to.include("the state does not show the running update");
    });

    it("without checkpoints stops on another machine while the builds are under way, and builds nothing twice", async () => {
        const scene = await killedScene({ env: withoutCheckpoints }, ["--parallel", "64"]);
        await scene.moveToAnotherMachine();

        const next = await scene.stack.up();

        expect(next.exitCode, next.output).not.to.equal(0);
        expect(next.output).to.include("[duplicate-name]").and.to.include("adopt: ");
        expect(scene.count("create")).to.equal(names.length);
    });

    it("without checkpoints builds segments again on another machine that are complete by then", async () => {
        const scene = await killedScene({ env: withoutCheckpoints }, ["--parallel", "64"]);
        scene.finishBuilds();
        await scene.moveToAnotherMachine();
        const run = scene.startUp(["--parallel", "64"]);
        await scene.until("all are built again", () => scene.count("create") === 2 * names.length);
        scene.finishBuilds();

        const { exitCode, output } = await run.finished;

        expect(exitCode, output).to.equal(0);
        expect(output).to.include("less than 24 hours old and is not managed by this stack");
    });
});
