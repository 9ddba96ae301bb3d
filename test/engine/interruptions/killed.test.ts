import { expect } from "chai";
import type { PulumiResult } from "../support/PulumiProcess";
import type { SegmentScene } from "../../chaos/SegmentScene";
import { useScenes } from "./support/useScenes";

describe("a `pulumi up` that is killed", () => {
    const createScene = useScenes();
    const segments = { snow: { name: "Snowblower Buyers" } };
    const hours = 7_200_000;

    /** Kills while the segment is being built, and finishes the build. */
    async function killDuringWait(kill: (run: ReturnType<SegmentScene["startUp"]>) => Promise<void> | void) {
        const scene = await createScene({ segments, buildTimeMs: hours });
        const run = scene.startUp();
        await run.waitForOutput(/segment \d+ is (pending|processing)/);
        await kill(run);
        const result = await run.finished;
        scene.finishBuilds();
        return { scene, run, result };
    }

    async function signalProviders(run: ReturnType<SegmentScene["startUp"]>, signal: NodeJS.Signals): Promise<void> {
        for (const pid of await run.providerPids()) {
            process.kill(pid, signal);
        }
    }

    function expectResumed(scene: SegmentScene, next: PulumiResult): void {
        expect(next.exitCode, next.output).to.equal(0);
        expect(next.output).to.include(`already requested segment ${scene.onlySegment().id}; resuming it`);
        expect(scene.count("create")).to.equal(1);
    }

    it("with kill -9 of the CLI resumes after `pulumi cancel`, and sends nothing twice", async () => {
        const { scene, result } = await killDuringWait((run) => {
            run.kill("SIGKILL");
        });
        expect(result.signal).to.equal("SIGKILL");
        expect(await scene.stack.resources()).to.be.empty;

        const locked = await scene.stack.up();
        expect(locked.output).to.include("pulumi cancel");
        await scene.stack.run(["cancel", "--yes"]);

        expectResumed(scene, await scene.stack.up());
        expect((await scene.stack.resources()).map(({ id }) => id)).to.deep.equal([String(scene.onlySegment().id)]);
        await scene.stack.preview();
        expect(await scene.journal()).to.be.empty;
    });

    it("with kill -9 of the CLI leaves no process of ours, but the journal", async () => {
        const { scene, run } = await killDuringWait(async (started) => {
            expect(await started.providerPids()).to.have.lengthOf(1);
            started.kill("SIGKILL");
        });

        await scene.until("the provider has ended by itself", async () => (await scene.ownProcesses()).length === 0);

        expect(await run.providerPids()).to.be.empty;
        const [entry] = await scene.journal();
        expect(entry?.segmentId).to.equal(scene.onlySegment().id);
    });

    it("during the POST is recovered without help", async () => {
        const scene = await createScene({ segments });
        scene.emulator.inject({ kind: "latency", on: "create", ms: 800 });
        const run = scene.startUp();
        await scene.until("the POST is under way", () => scene.count("create") === 1);
        await signalProviders(run, "SIGKILL");
        await run.finished;
        expect((await scene.journal()).map(({ segmentId }) => segmentId)).to.deep.equal([undefined]);

        expectResumed(scene, await scene.stack.up());
    });

    it("with SIGTERM of the CLI saves the segment, as with Ctrl-C", async () => {
        const { scene, result } = await killDuringWait((run) => {
            run.kill("SIGTERM");
        });

        const { id } = scene.onlySegment();
        expect(result.output).to.match(new RegExp(`interrupted while segment ${id} was .*; nothing is lost`));
        expect((await scene.stack.resources()).map((resource) => resource.id)).to.deep.equal([String(id)]);
        expect((await scene.stack.up()).exitCode).to.equal(0);
        expect(scene.count("create")).to.equal(1);
    });

    it("with SIGTERM of the provider process saves the segment, which the next up resumes", async () => {
        const { scene, result } = await killDuringWait((run) => signalProviders(run, "SIGTERM"));
        const { id } = scene.onlySegment();
        expect(result.exitCode, result.output).not.to.equal(0);
        expect((await scene.stack.resources()).map((resource) => resource.id)).to.deep.equal([String(id)]);

        const next = await scene.stack.up();
        expect(next.exitCode, next.output).to.equal(0);
        expect(scene.count("create")).to.equal(1);
    });

    it("with SIGKILL of the provider process fails, and resumes through the journal", async () => {
        const { scene, result } = await killDuringWait((run) => signalProviders(run, "SIGKILL"));
        expect(result.exitCode, result.output).not.to.equal(0);

        expectResumed(scene, await scene.stack.up());
    });
});
