import { expect } from "chai";
import { useScene } from "../segment/support/Scene";
import type { TestStack } from "../support/TestStack";

const count = 20;

/** Segments of their own and a library, as the two faces have them. */
function program(entry: "pulumi-classify" | "pulumi-classify/native", before = ""): string {
    return `
        const pulumi = require("@pulumi/pulumi");
        const classify = require("${entry}");
        ${before}
        const definitions = {};
        for (let index = 1; index <= ${count - 10}; index++) {
            new classify.ClassifySegment("own-" + index, { name: "Own " + index, prompt: pulumi.secret("Homeowners") });
            definitions["member-" + index] = { name: "Member " + index, prompt: "Homeowners" };
        }
        exports.segments = new classify.SegmentLibrary("library", { definitions }).segments;
    `;
}

/** As docs/guide/moving.md says. */
const fromPlugin = `
    pulumi.runtime.registerStackTransformation(({ type, props, opts }) => ({
        props,
        opts: type.startsWith("pulumi-nodejs:dynamic/")
            ? pulumi.mergeOptions(opts, { aliases: [{ type: type.replace(/^.*:/, "classify:index:") }] })
            : opts,
    }));
`;

describe("moving a stack between the dynamic provider and the plugin", () => {
    const scene = useScene({ buildTimeMs: 300 });
    let stack: TestStack;
    let ids: string[];

    async function segmentIds(type: RegExp): Promise<string[]> {
        const resources = await stack.resources();
        return resources
            .filter((each) => type.test(each.type))
            .map(({ id = "" }) => id)
            .sort();
    }

    before(async () => {
        stack = await scene.stack(program("pulumi-classify"));
        const { exitCode, output } = await stack.up();
        expect(exitCode, output).to.equal(0);
        ids = await segmentIds(/^pulumi-nodejs:dynamic.*:ClassifySegment$/);
        expect(ids).to.have.lengthOf(count);
    });

    afterEach(() => {
        expect(scene.requests("create")).to.have.lengthOf(count);
    });

    it("to the plugin keeps every segment and sends no POST", async () => {
        await stack.writeProgram(program("pulumi-classify/native"));

        const moved = await stack.up();

        expect(moved.exitCode, moved.output).to.equal(0);
        expect(await segmentIds(/^classify:index:ClassifySegment$/)).to.deep.equal(ids);
        expect(await segmentIds(/^pulumi-nodejs/)).to.be.empty;
    });

    it("leaves a stack that the plugin previews, refreshes and updates without a change", async () => {
        const preview = await stack.preview(["--expect-no-changes"]);
        const refresh = await stack.refresh();
        const again = await stack.up(["--expect-no-changes"]);

        expect(preview.exitCode, preview.output).to.equal(0);
        expect(refresh.exitCode, refresh.output).to.equal(0);
        expect(again.exitCode, again.output).to.equal(0);
    });

    it("back to the dynamic provider keeps every segment and sends no POST", async () => {
        await stack.writeProgram(program("pulumi-classify", fromPlugin));

        const moved = await stack.up();

        expect(moved.exitCode, moved.output).to.equal(0);
        expect(await segmentIds(/^pulumi-nodejs:dynamic.*:ClassifySegment$/)).to.deep.equal(ids);
        expect(await segmentIds(/^classify:index/)).to.be.empty;
    });

    it("leaves a stack that the dynamic provider previews, refreshes, updates and destroys", async () => {
        await stack.writeProgram(program("pulumi-classify"));
        const preview = await stack.preview(["--expect-no-changes"]);
        const refresh = await stack.refresh();
        const again = await stack.up(["--expect-no-changes"]);
        const destroy = await stack.destroy();

        for (const { exitCode, output } of [preview, refresh, again, destroy]) {
            expect(exitCode, output).to.equal(0);
        }
    });
});
