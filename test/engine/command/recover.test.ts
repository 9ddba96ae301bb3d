import { expect } from "chai";
import { useScenes } from "../interruptions/support/useScenes";
import type { SegmentScene } from "../../chaos/SegmentScene";
import { segmentProgram } from "../../chaos/segmentProgram";
import type { TestStack } from "../support/TestStack";

const hours = 7_200_000;
const segments = { snow: { name: "Snowblower Buyers" }, leaf: { name: "Leaf Peepers" } };

describe("pulumi-classify recover, after kill -9, on another machine", () => {
    let machines: TestStack[] = [];

    afterEach(async () => {
        for (const machine of machines) {
            await machine.dispose();
        }
        machines = [];
    });

    const createScene = useScenes();

    /** Kills a run once Classify has had this many requests, and goes to another machine. */
    async function killAfter(requests: number, scene: SegmentScene): Promise<TestStack> {
        const run = scene.startUp();
        await scene.until("the requests are sent", () => scene.count("create") === requests);
        run.kill("SIGKILL");
        await run.finished;
        await scene.until("its provider has ended", async () => (await scene.ownProcesses()).length === 0);
        const machine = await scene.stack.onAnotherMachine();
        machines.push(machine);
        return machine;
    }

    /** Recovers, and ends with everything in the state and nothing to do. */
    async function recovered(machine: TestStack, scene: SegmentScene, isToFinish = true): Promise<void> {
        const posts = scene.count("create");
        await machine.run(["cancel", "--yes"]);
        const { exitCode, output } = await machine.runClassify(["recover"]);
        expect(exitCode, output).to.equal(0);
        expect(await machine.pendingCreates()).to.equal(0);
        if (isToFinish) {
            scene.finishBuilds();
        }

        const up = await machine.up();
        expect(up.exitCode, up.output).to.equal(0);
        const preview = await machine.preview(["--expect-no-changes"]);
        expect(preview.exitCode, preview.output).to.equal(0);
        expect(scene.count("create")).to.equal(posts);
        expect((await machine.runClassify(["recover"])).stdout).to.equal("Nothing to recover.\n");
    }

    /** The IDs in the state, by the names of the segments. */
    async function idsByName(stack: TestStack): Promise<Record<string, string | undefined>> {
        const resources = await stack.resources();
        return Object.fromEntries(resources.map(({ id, inputs }) => [String(inputs?.["name"]), id]));
    }

    function accountByName(scene: SegmentScene): Record<string, string> {
        return Object.fromEntries(scene.emulator.segments().map(({ id, name }) => [name, String(id)]));
    }

    it("saves segments that are still building, and the next `up` resumes them", async () => {
        const scene = await createScene({ segments, buildTimeMs: hours });
        const machine = await killAfter(2, scene);

        await recovered(machine, scene);

        expect(await idsByName(machine)).to.deep.equal(accountByName(scene));
    });

    it("saves segments that are complete by then, although the run was killed during the requests", async () => {
        const scene = await createScene({ segments });
        scene.emulator.inject({ kind: "latency", on: "create", ms: 800 });
        scene.emulator.inject({ kind: "latency", on: "create", ms: 800 });
        const machine = await killAfter(2, scene);
        await scene.until("the segments are built", () => scene.emulator.segments().length === 2);
        scene.finishBuilds();

        await recovered(machine, scene);

        expect(await idsByName(machine)).to.deep.equal(accountByName(scene));
    });

    it("saves a segment whose build has failed, so that the next `up` reports it instead of building again", async () => {
        const scene = await createScene({ segments: { snow: segments.snow }, buildTimeMs: hours });
        const machine = await killAfter(1, scene);
        scene.emulator.edit(scene.onlySegment().id, { status: "failed" });
        await machine.run(["cancel", "--yes"]);

        expect((await machine.runClassify(["recover"])).exitCode).to.equal(0);
        const up = await machine.up();

        expect(up.exitCode).not.to.equal(0);
        expect(up.output).to.include("[build-failed]");
        expect(scene.count("create")).to.equal(1);
    });

    it("finishes an interrupted replacement, and the next `up` deletes the old resource", async () => {
        const scene = await createScene({ segments });
        expect((await scene.stack.up()).exitCode).to.equal(0);
        const replaced = (await idsByName(scene.stack))["Snowblower Buyers"];
        await scene.declare({ ...segments, snow: { ...segments.snow, prompt: "People who buy snowblowers" } });
        scene.emulator.inject({ kind: "slow-build", buildTimeMs: hours });
        const machine = await killAfter(3, scene);
        const newest = String(Math.max(...scene.emulator.segments().map(({ id }) => id)));
        await machine.run(["cancel", "--yes"]);

        await machine.runClassify(["recover"]);

        const snow = (await machine.resources()).filter(({ urn }) => urn.endsWith("::snow"));
        expect(snow.map(({ id, delete: isReplaced }) => [id, isReplaced ?? false])).to.deep.equal([
            [newest, false],
            [replaced, true],
        ]);
        await recovered(machine, scene);
        expect((await idsByName(machine))["Snowblower Buyers"]).to.equal(newest);
        expect(await machine.resources()).to.have.lengthOf(2);

        await machine.writeProgram(segmentProgram(segments));
        const undone = await machine.up();
        expect(undone.exitCode, undone.output).to.equal(0);
        expect(undone.output).to.include(`went back to segment ${replaced}`);
        expect((await idsByName(machine))["Snowblower Buyers"]).to.equal(replaced);
    });

    it("changes nothing while the stack is locked, and says how to clear the lock", async () => {
        const scene = await createScene({ segments, buildTimeMs: hours });
        const machine = await killAfter(2, scene);
        const before = await machine.stateText();

        const { exitCode, stderr } = await machine.runClassify(["recover"]);

        expect(exitCode).to.equal(1);
        expect(stderr).to.include("run `pulumi cancel --yes`").and.include("[stack-locked]");
        expect(await machine.stateText()).to.equal(before);
    });

    it("reports what a running update is creating with --dry-run, and changes nothing", async () => {
        const scene = await createScene({ segments, buildTimeMs: hours });
        const run = scene.startUp();
        await scene.until("the requests are sent", () => scene.count("create") === 2);

        const { exitCode, stdout } = await scene.stack.runClassify(["recover", "--dry-run", "--json"]);

        expect(exitCode).to.equal(0);
        expect(JSON.parse(stdout)).to.deep.include({ isSaved: false }).and.have.property("creates").with.lengthOf(2);
        scene.finishBuilds();
        expect((await run.finished).exitCode).to.equal(0);
        expect(scene.count("create")).to.equal(2);
    });
});
