import { expect } from "chai";
import type { SegmentScene } from "../../chaos/SegmentScene";
import { useScenes } from "./support/useScenes";

describe("the duplicate guard", () => {
    const createScene = useScenes();
    const snow = { name: "Snowblower Buyers" };
    const hours = 7_200_000;

    /** Somebody else has a segment of the same name built. */
    async function buildElsewhere({ emulator }: SegmentScene): Promise<void> {
        await fetch(`${emulator.baseUrl}/v1/clsfy/segment-requests`, {
            method: "POST",
            headers: { "X-API-Key": "a colleague's", "Content-Type": "application/json" },
            body: JSON.stringify({ name: snow.name, prompt: "the same" }),
        });
    }

    it("stops before anything is sent, and `allowDuplicateName` lets it pass", async () => {
        const scene = await createScene({ segments: { snow }, buildTimeMs: hours });
        await buildElsewhere(scene);
        const foreign = scene.onlySegment().id;

        const stopped = await scene.stack.up();

        expect(stopped.exitCode).not.to.equal(0);
        expect(stopped.output).to.include(`add \`adopt: ${foreign}\` to the resource`);
        expect(stopped.output).to.include("add `allowDuplicateName: true`");
        expect(scene.emulator.segments()).to.have.lengthOf(1);

        await scene.declare({ snow: { ...snow, allowDuplicateName: true, waitForCompletion: false } });
        const allowed = await scene.stack.up();
        expect(allowed.exitCode, allowed.output).to.equal(0);
        expect(scene.emulator.segments()).to.have.lengthOf(2);
    });

    it("lists the account once for all creates of a run", async () => {
        const names = ["Skiers", "Sledgers", "Skaters"];
        const segments = Object.fromEntries(names.map((name) => [name, { name, waitForCompletion: false }]));
        const scene = await createScene({ segments });

        const { exitCode, output } = await scene.stack.up();

        expect(exitCode, output).to.equal(0);
        expect(scene.count("create")).to.equal(3);
        expect(scene.count("list")).to.equal(1);
    });

    it("lets only one of two creates of the same name in one program through", async () => {
        const scene = await createScene({ segments: { first: snow, second: snow } });

        const { exitCode, output } = await scene.stack.up();

        expect(exitCode, output).not.to.equal(0);
        expect(output).to.include("is used by another resource in this stack");
        expect(scene.emulator.segments()).to.have.length.at.most(1);
    });

    it("refuses the second of two resources of one name in every run, in any order of declaration", async () => {
        const scene = await createScene({ segments: { first: snow } });
        await scene.stack.up();
        const built = scene.onlySegment().id;
        for (const segments of [
            { first: snow, second: snow },
            { second: snow, first: snow },
        ]) {
            await scene.declare(segments);
            for (const run of [await scene.stack.preview(), await scene.stack.up(), await scene.stack.up()]) {
                expect(run.exitCode, run.output).not.to.equal(0);
                expect(run.output).to.include("in this stack");
                expect(run.output).to.include("[duplicate-name]");
            }
        }
        expect(scene.onlySegment().id).to.equal(built);
        await scene.declare({ second: { ...snow, allowDuplicateName: true }, first: snow });
        const allowed = await scene.stack.up();
        expect(allowed.exitCode, allowed.output).to.equal(0);
        expect(scene.emulator.segments()).to.have.lengthOf(2);
    });

    it("names the resource that has the segment in the state where `--target` leaves that resource out", async () => {
        const unawaited = { ...snow, waitForCompletion: false };
        const scene = await createScene({ segments: { first: unawaited }, buildTimeMs: hours });
        await scene.stack.up();
        const urn = (await scene.stack.resources())[0]?.urn ?? "";
        await scene.declare({ first: unawaited, second: unawaited });

        const { exitCode, output } = await scene.stack.up(["--target", urn.replace(/first$/, "second")]);

        expect(exitCode, output).not.to.equal(0);
        expect(output).to.include(`belongs to another resource in the state (${urn})`).and.not.include("not managed");
        expect(scene.count("create")).to.equal(1);
    });

    it("lets a name be handed from one resource to another in one update", async () => {
        const scene = await createScene({ segments: { first: snow } });
        await scene.stack.up();
        await scene.declare({ second: snow, first: { name: "Sledgers" } });
        const { exitCode, output } = await scene.stack.up();
        expect(exitCode, output).to.equal(0);
        expect(scene.emulator.segments()).to.have.lengthOf(3);
    });

    it("knows the segment that a taint or `--replace` gives up, though Pulumi does not show its ID", async () => {
        const unawaited = { ...snow, waitForCompletion: false };
        const scene = await createScene({ segments: { snow: unawaited }, buildTimeMs: hours });
        await scene.stack.up();
        const [resource] = await scene.stack.resources();
        const { exitCode, output } = await scene.stack.up(["--replace", resource?.urn ?? ""]);
        expect(exitCode, output).to.equal(0);
        expect(scene.emulator.segments()).to.have.lengthOf(2);
    });

    it("does not take the segment that is being replaced for a duplicate, even while that still builds", async () => {
        const unawaited = { ...snow, waitForCompletion: false };
        const scene = await createScene({ segments: { snow: unawaited }, buildTimeMs: hours });
        await scene.stack.up();
        const replaced = scene.onlySegment().id;

        await scene.declare({ snow: { ...unawaited, prompt: "Homeowners with long driveways" } });
        const { exitCode, output } = await scene.stack.up();

        expect(exitCode, output).to.equal(0);
        const [, replacement] = scene.emulator.segments();
        expect(replacement?.id).to.be.greaterThan(replaced);
        expect((await scene.stack.resources()).map(({ id }) => id)).to.deep.equal([String(replacement?.id)]);
    });
});
