import { expect } from "chai";
import type { SegmentScene } from "../../chaos/SegmentScene";
import { useScenes } from "../interruptions/support/useScenes";
import type { PulumiResult } from "../support/PulumiProcess";

describe("a definition that goes back to an earlier one", () => {
    const createScene = useScenes();
    const snow = (prompt: string, change = {}) => ({ snow: { name: "Snowblower Buyers", prompt, ...change } });

    async function started(change = {}, buildTimeMs = 0): Promise<SegmentScene> {
        const scene = await createScene({ segments: snow("A", change), buildTimeMs });
        expectDone(await scene.stack.up());
        return scene;
    }

    async function change(scene: SegmentScene, prompt: string, more = {}): Promise<PulumiResult> {
        await scene.declare(snow(prompt, more));
        return scene.stack.up();
    }

    async function expectSegment({ stack }: SegmentScene, id: number): Promise<void> {
        expect((await stack.resources()).map((resource) => resource.id)).to.deep.equal([String(id)]);
    }

    function expectDone({ exitCode, output }: PulumiResult): void {
        expect(exitCode, output).to.equal(0);
    }

    it("gets its segment back without a build, and the preview says so", async () => {
        const scene = await started();
        expectDone(await change(scene, "B"));
        await scene.declare(snow("A"));
        const preview = await scene.stack.preview();
        expect(preview.output).to.match(
            /goes back to segment 61, built from this definition on \d{4}-\d\d-\d\d: no build/,
        );
        expectDone(await scene.stack.up());
        await expectSegment(scene, 61);
        expectDone(await change(scene, "C"));
        expectDone(await scene.stack.refresh());
        expectDone(await change(scene, "B"));
        await expectSegment(scene, 62);
        expect(scene.count("create")).to.equal(3);
        expect((await scene.stack.preview(["--expect-no-changes"])).exitCode).to.equal(0);
    });

    for (const signal of ["SIGINT", "SIGKILL"] as const) {
        it(`gets it back after ${signal} while the other one builds`, async () => {
            const scene = await started();
            scene.emulator.inject({ kind: "never-build", on: "create" });
            await scene.declare(snow("B"));
            const run = scene.startUp();
            await run.waitForOutput(/segment 62 is (pending|processing)/);
            run.kill(signal);
            await run.finished;
            await scene.stack.run(["cancel", "--yes"]);

            expectDone(await change(scene, "A"));

            await expectSegment(scene, 61);
            expect(scene.count("create")).to.equal(2);
        });
    }

    describe("after a replacement that deletes first and builds nothing", () => {
        const options = { deleteBeforeReplace: true };

        /** Pulumi has deleted 61 from the stack, and Classify has refused its replacement. */
        async function refused(): Promise<SegmentScene> {
            const scene = await started();
            await scene.declare(snow("B"), options);
            scene.emulator.inject({ kind: "unauthorized", on: "create" });
            const { output } = await scene.stack.up();
            expect(output).to.include("[api-unauthorized]");
            return scene;
        }

        it("gets its segment back", async () => {
            const scene = await refused();
            await scene.declare(snow("A"), options);
            const { exitCode, output } = await scene.stack.up();
            expect(exitCode, output).to.equal(0);
            expect(output).to.include("went back to segment 61");
            await expectSegment(scene, 61);
            expect(scene.emulator.segments()).to.have.lengthOf(1);
            expectDone(await change(scene, "B"));
            await expectSegment(scene, 62);
        });

        it("gets its segment back where it was deleted with one that it depends on", async () => {
            const scene = await createScene({ segments: {}, buildTimeMs: 0 });
            const program = (prompt: string): string => `
                const { ClassifySegment } = require("pulumi-classify");
                const first = new ClassifySegment("first", { name: "Skis", prompt: "${prompt}" }, { deleteBeforeReplace: true });
                new ClassifySegment("second", { name: "Boots", prompt: first.segmentId.apply(() => "B") });
            `;
            await scene.stack.writeProgram(program("A"));
            expectDone(await scene.stack.up());
            await scene.stack.writeProgram(program("C"));
            scene.emulator.inject({ kind: "unauthorized", on: "create" });
            expect((await scene.stack.up()).output).to.include("[api-unauthorized]");

            await scene.stack.writeProgram(program("A"));
            expectDone(await scene.stack.up());

            expect((await scene.stack.resources()).map(({ id }) => id)).to.deep.equal(["61", "62"]);
            expect(scene.emulator.segments()).to.have.lengthOf(2);
        });

        it("is built anew by `--replace`", async () => {
            const scene = await refused();
            await scene.declare(snow("A"), options);
            const [resource] = await scene.stack.resources();
            expectDone(await scene.stack.up(["--replace", resource?.urn ?? ""]));
            await expectSegment(scene, 62);
        });
    });

    it("is built anew when the segment is no longer in the account", async () => {
        const scene = await started();
        expectDone(await change(scene, "B"));
        scene.emulator.remove(61);
        const { output } = await change(scene, "A");
        expect(output).to.include("segment 61 was built from this definition, but cannot be used again");
        await expectSegment(scene, 63);
    });

    it("gets its segment back after `--replace`, which has built the other one again", async () => {
        const scene = await started();
        expectDone(await change(scene, "B"));
        const [resource] = await scene.stack.resources();
        expectDone(await scene.stack.up(["--replace", resource?.urn ?? ""]));
        await expectSegment(scene, 63);
        expectDone(await change(scene, "A"));
        await expectSegment(scene, 61);
        expectDone(await change(scene, "B"));
        await expectSegment(scene, 63);
        expect(scene.count("create")).to.equal(3);
    });

    it("gets its segment back after the stack and the resource were renamed", async () => {
        const scene = await started();
        expectDone(await change(scene, "B"));

        expectDone(await scene.stack.run(["stack", "rename", "renamed"]));
        expectDone(await scene.stack.up(["--stack", "renamed"]));
        await scene.declare({ blowers: snow("B").snow }, { aliases: [{ name: "snow" }] });
        expectDone(await scene.stack.up(["--stack", "renamed"]));
        await scene.declare({ blowers: snow("A").snow });
        expectDone(await scene.stack.up(["--stack", "renamed"]));
        expectDone(await scene.stack.run(["stack", "rename", "dev", "--stack", "renamed"]));

        const [resource] = await scene.stack.resources();
        expect(resource?.urn).to.match(/::blowers$/);
        await expectSegment(scene, 61);
        expect(scene.count("create")).to.equal(2);
    });

    it("is built anew by `--replace` and by another revision", async () => {
        const scene = await started();
        const [resource] = await scene.stack.resources();
        expectDone(await scene.stack.up(["--replace", resource?.urn ?? ""]));
        await expectSegment(scene, 62);
        expectDone(await change(scene, "A", { revision: 2 }));
        await expectSegment(scene, 63);
        expectDone(await change(scene, "A"));
        await expectSegment(scene, 62);
    });

    it("takes no segment that another resource has: two resources that swap their definitions build", async () => {
        const scene = await createScene({
            segments: { one: { name: "Skis", prompt: "A" }, other: { name: "Boots", prompt: "B" } },
            buildTimeMs: 0,
        });
        expectDone(await scene.stack.up());
        await scene.declare({ one: { name: "Boots", prompt: "B" }, other: { name: "Skis", prompt: "A" } });
        expectDone(await scene.stack.up());
        expect(scene.count("create")).to.equal(4);
        await scene.declare({ one: { name: "Skis", prompt: "A" }, other: { name: "Boots", prompt: "B" } });
        expectDone(await scene.stack.up());
        expect(scene.count("create")).to.equal(4);
        expect((await scene.stack.resources()).map(({ id }) => id).sort()).to.deep.equal(["61", "62"]);
    });
});
