import { expect } from "chai";
import type { SegmentScene } from "../../chaos/SegmentScene";
import { promptOf } from "../../chaos/segmentProgram";
import { useScenes } from "./support/useScenes";

describe("adopting a segment", () => {
    const createScene = useScenes();
    const snow = { name: "Snowblower Buyers" };

    /** A stack that declares nothing yet, and an account with one segment. */
    async function createAccount(buildTimeMs = 0): Promise<{ scene: SegmentScene; id: number }> {
        const scene = await createScene({ segments: {}, buildTimeMs });
        await fetch(`${scene.emulator.baseUrl}/v1/clsfy/segment-requests`, {
            method: "POST",
            headers: { "X-API-Key": "any", "Content-Type": "application/json" },
            body: JSON.stringify({ ...snow, prompt: "as it was first asked for" }),
        });
        return { scene, id: scene.onlySegment().id };
    }

    it("takes it over without a build; removing the option later is no change", async () => {
        const { scene, id } = await createAccount();
        await scene.declare({ snow: { ...snow, adopt: id } });

        const adopted = await scene.stack.up();

        expect(adopted.exitCode, adopted.output).to.equal(0);
        expect(scene.onlySegment().id).to.equal(id);
        expect((await scene.stack.resources()).map((resource) => resource.id)).to.deep.equal([String(id)]);
        await scene.declare({ snow });
        const preview = await scene.stack.preview(["--expect-no-changes"]);
        expect(preview.exitCode, preview.output).to.equal(0);
    });

    it("waits if it still builds", async () => {
        const { scene, id } = await createAccount(7_200_000);
        await scene.declare({ snow: { ...snow, adopt: id } });
        const run = scene.startUp();
        await run.waitForOutput(new RegExp(`segment ${id} is (pending|processing)`));

        scene.finishBuilds();
        const { exitCode, output } = await run.finished;

        expect(exitCode, output).to.equal(0);
        expect((await scene.stack.resources())[0]?.outputs).to.include({ segmentId: id, status: "complete" });
    });

    it("is refused for another name, a segment that is not there and one that failed, and nothing is built", async () => {
        const { scene, id } = await createAccount();
        const refusals: [number, { name: string }, string][] = [
            [id, { name: "Sledgers" }, `its name is "Snowblower Buyers", but the resource declares "Sledgers"`],
            [id + 1, snow, "it does not exist in this account"],
            [id, snow, "its build failed"],
        ];
        for (const [adopt, args, reason] of refusals) {
            if (reason.includes("failed")) {
                scene.emulator.edit(id, { status: "failed" });
            }
            await scene.declare({ snow: { ...args, adopt } });
            const { exitCode, output } = await scene.stack.up();
            expect(exitCode).not.to.equal(0);
            expect(output).to.include(reason);
        }
        expect(scene.emulator.segments()).to.have.lengthOf(1);
    });

    it("does not hold back a new build when the definition changes while the option still names the old one", async () => {
        const { scene, id } = await createAccount();
        await scene.declare({ snow: { ...snow, adopt: id } });
        await scene.stack.up();

        await scene.declare({ snow: { ...snow, adopt: id, prompt: "Homeowners with long driveways" } });
        const { exitCode, output } = await scene.stack.up();

        expect(exitCode, output).to.equal(0);
        const built = scene.emulator.segments().find((segment) => segment.id !== id);
        expect(built?.prompt).to.equal("Homeowners with long driveways");
        expect((await scene.stack.resources()).map((resource) => resource.id)).to.deep.equal([String(built?.id)]);
    });

    describe("whose resource has another segment now, although the option still names it,", () => {
        const prompt = "Homeowners with long driveways";

        it("is not adopted again by `--replace`", async () => {
            const { scene, id } = await createAccount();
            await scene.declare({ snow: { ...snow, adopt: id } });
            await scene.stack.up();
            await scene.declare({ snow: { ...snow, adopt: id, prompt } });
            await scene.stack.up();
            const [resource] = await scene.stack.resources();

            const { exitCode, output } = await scene.stack.up(["--replace", resource?.urn ?? ""]);

            expect(exitCode, output).to.equal(0);
            expect(scene.emulator.segments()).to.have.lengthOf(3);
            const newest = Math.max(...scene.emulator.segments().map((segment) => segment.id));
            expect((await scene.stack.resources()).map((each) => each.id)).to.deep.equal([String(newest)]);
        });

        it("is not adopted again after the answer to the request for the other one was lost", async () => {
            const { scene, id } = await createAccount();
            await scene.declare({ snow: { ...snow, adopt: id } });
            await scene.stack.up();
            await scene.declare({ snow: { ...snow, adopt: id, prompt } });
            scene.emulator.inject({ kind: "reset", on: "create", stored: true });
            scene.emulator.inject({ kind: "unauthorized", on: "list", skip: 1, times: 9 });
            expect((await scene.stack.up()).output).to.include("[create-unsettled]");
            scene.emulator.clearFaults();

            const { exitCode, output } = await scene.stack.up();

            expect(exitCode, output).to.equal(0);
            const built = scene.emulator.segments().find((segment) => segment.id !== id);
            expect(built?.prompt).to.equal(prompt);
            expect((await scene.stack.resources()).map((each) => each.id)).to.deep.equal([String(built?.id)]);
        });
    });

    describe("that another resource of the stack has", () => {
        async function createOwner(): Promise<{ scene: SegmentScene; owner: string }> {
            const scene = await createScene({ segments: { first: snow }, buildTimeMs: 0 });
            await scene.stack.up();
            return { scene, owner: (await scene.stack.resources())[0]?.urn ?? "" };
        }

        it("is refused although the program declares that resource late", async () => {
            const { scene, owner } = await createOwner();
            const second = { ...snow, prompt: "x", adopt: 61, allowDuplicateName: true };
            await scene.stack.writeProgram(`
                const { ClassifySegment } = require("pulumi-classify");
                module.exports = async () => {
                    new ClassifySegment("second", ${JSON.stringify(second)});
                    await new Promise((resolve) => setTimeout(resolve, 3_000));
                    new ClassifySegment("first", ${JSON.stringify({ ...snow, prompt: promptOf(snow) })});
                };
            `);

            const { exitCode, output } = await scene.stack.up();

            expect(exitCode, output).not.to.equal(0);
            expect(output).to.include(`another resource in this stack manages it (${owner})`);
            expect((await scene.stack.resources()).map(({ urn }) => urn)).to.deep.equal([owner]);
        });

        it("is taken over from a resource that the same update removes, and the row names that one", async () => {
            const { scene, owner } = await createOwner();
            await scene.declare({ second: { ...snow, adopt: 61 } });

            const { exitCode, output } = await scene.stack.up();

            expect(exitCode, output).to.equal(0);
            expect(output).to.include(`segment 61 belongs to ${owner} in the state`);
            expect((await scene.stack.resources()).map(({ id }) => id)).to.deep.equal(["61"]);
            expect(scene.count("create")).to.equal(1);
        });
    });

    it("is what a rejected `import` says, ready to be pasted", async () => {
        const { scene, id } = await createAccount();
        await scene.declare({ snow }, { import: String(id) });

        const { exitCode, output } = await scene.stack.up();

        expect(exitCode).not.to.equal(0);
        expect(output).to.include(`\`adopt: ${id}\``);
    });
});
