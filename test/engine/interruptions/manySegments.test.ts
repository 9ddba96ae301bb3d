import { expect } from "chai";
import type { SceneOptions, SegmentScene } from "../../chaos/SegmentScene";
import { useScenes } from "./support/useScenes";

const hours = 7_200_000;
const names = Array.from({ length: 12 }, (_, index) => `Audience ${index + 1}`);
const segments = Object.fromEntries(names.map((name, index) => [`segment-${index + 1}`, { name }]));
const withoutCheckpoints = { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" };

describe("a `pulumi up` that is made faster, and killed with -9", function () {
    this.timeout(120_000);
    const createScene = useScenes();

    /** Kills the CLI when Classify has accepted every segment. */
    async function killedScene(options: Omit<SceneOptions, "segments">, args: readonly string[]) {
        const scene = await createScene({ segments, buildTimeMs: hours, ...options });
        const run = scene.startUp(args);
        await scene.until("the journal has every ID", async () => (await idsInJournal(scene)).length === names.length);
        run.kill("SIGKILL");
        await run.finished;
        await scene.until("the provider has ended", async () => (await scene.ownProcesses()).length === 0);
        await scene.stack.run(["cancel", "--yes"]);
        return scene;
    }

    async function idsInJournal(scene: SegmentScene): Promise<number[]> {
        return (await scene.journal()).flatMap(({ segmentId }) => segmentId ?? []);
    }

    async function expectTakenOver(scene: SegmentScene): Promise<void> {
        scene.finishBuilds();
        const next = await scene.stack.up();

        expect(next.exitCode, next.output).to.equal(0);
        expect(scene.count("create")).to.equal(names.length);
        const ids = scene.emulator.segments().map(({ id }) => String(id));
        expect((await scene.stack.resources()).map(({ id }) => id)).to.have.members(ids);
        expect(await scene.journal()).to.be.empty;
    }

    it("with `--parallel 64` takes every segment over", async () => {
        await expectTakenOver(await killedScene({}, ["--parallel", "64"]));
    });

    it("without checkpoints has nothing in the state, and takes every segment over from the journal", async () => {
        const scene = await killedScene({ env: withoutCheckpoints }, ["--parallel", "64"]);
        expect(await scene.stack.resources()).to.be.empty;
        expect(await scene.stack.pendingCreates()).to.equal(0);

        await expectTakenOver(scene);
    });

    it("without checkpoints stops on another machine while the builds are under way, and builds nothing twice", async () => {
        const scene = await killedScene({ env: withoutCheckpoints }, ["--parallel", "64"]);
        await scene.moveToAnotherMachine();

        const next = await scene.stack.up();

        expect(next.exitCode, next.output).not.to.equal(0);
        expect(next.output).to.include("[duplicate-name]").and.to.include("adopt: ");
        expect(scene.count("create")).to.equal(names.length);
    });
});
