import { expect } from "chai";
import { resourceNamed } from "../segment/support/reading";
import { useScene } from "../segment/support/Scene";
import type { TestStack } from "../support/TestStack";
import { definitions, libraryProgram } from "./support/programs";

const hours = 7_200_000;

describe("a SegmentLibrary that does not wait", () => {
    const scene = useScene({ buildTimeMs: hours });
    const program = libraryProgram({ definitions: definitions("skis", "boots", "maps"), waitForCompletion: false });
    let stack: TestStack;
    let earlier = 0;

    before(async () => {
        stack = await scene.stack(program);
    });

    beforeEach(() => {
        earlier = scene.requests().length;
    });

    const requests = () => scene.requests().slice(earlier);

    async function segments(): Promise<Record<string, { id: number; status: string }>> {
        return (await stack.outputs())["segments"] as Record<string, { id: number; status: string }>;
    }

    it("submits all, and asks for nothing else", async () => {
        const { exitCode, output } = await stack.up();
        expect(exitCode, output).to.equal(0);
        expect(requests().map(({ kind }) => kind)).to.deep.equal(["list", "create", "create", "create"]);
        expect(Object.values(await segments()).map(({ status }) => status)).to.not.include("complete");
    });

    it("records all statuses with one update of one resource and one list", async () => {
        const { skis } = await segments();
        scene.emulator.edit(skis?.id ?? 0, { status: "complete" });

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(requests().map(({ kind }) => kind)).to.deep.equal(["list"]);
        expect(output)
            .to.match(/1 updated/)
            .and.to.match(/4 unchanged/);
        expect((await segments())["skis"]).to.include({ status: "complete" });
        expect((await segments())["boots"]?.status).to.not.equal("complete");
    });

    it("fails with the names of failed builds, and takes a repaired one", async () => {
        const { boots } = await segments();
        scene.emulator.edit(boots?.id ?? 0, { status: "failed" });
        const failed = await stack.up();
        expect(failed.exitCode).not.to.equal(0);
        expect(failed.output).to.match(/1 failed to build .*\("boots"\)/);

        for (const { id } of scene.emulator.segments()) {
            scene.emulator.edit(id, { status: "complete" });
        }
        const repaired = await stack.up();
        expect(repaired.exitCode, repaired.output).to.equal(0);
    });

    it("is quiet once all are complete", async () => {
        const preview = await stack.preview(["--expect-no-changes"]);
        expect(preview.exitCode, preview.output).to.equal(0);
        const { exitCode } = await stack.up();
        expect(exitCode).to.equal(0);
        expect(requests()).to.deep.equal([]);
    });

    it("gives a definition its segment back that was removed and is added again", async () => {
        const before = (await segments())["maps"]?.id;
        await stack.writeProgram(
            libraryProgram({ definitions: definitions("skis", "boots"), waitForCompletion: false }),
        );
        const removed = await stack.up();
        expect(removed.exitCode, removed.output).to.equal(0);
        await stack.writeProgram(program);

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect((await segments())["maps"]?.id).to.equal(before);
        expect(requests().filter(({ kind }) => kind === "create")).to.deep.equal([]);
        expect(output).to.include(`went back to segment ${before}`);
        expect((await resourceNamed(stack, "library-maps")).id).to.equal(String(before));
    });
});

describe("a SegmentCompletion that does not wait", () => {
    const scene = useScene({ buildTimeMs: hours });

    it("records the statuses of segments that are declared one by one, which need no update of their own", async () => {
        const stack = await scene.stack(`
            const classify = require("pulumi-classify");
            const segments = ["a", "b"].map((name) => new classify.ClassifySegment(name, { name, prompt: "x", waitForCompletion: false }));
            const segmentIds = segments.map(({ segmentId }) => segmentId);
            exports.segments = new classify.SegmentCompletion("done", { segmentIds, waitForCompletion: false }).segments;
        `);
        await stack.up();
        const earlier = scene.requests().length;

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(output)
            .to.match(/1 updated/)
            .and.to.match(/3 unchanged/);
        expect(
            scene
                .requests()
                .slice(earlier)
                .map(({ kind }) => kind),
        ).to.deep.equal(["list"]);
    });
});
