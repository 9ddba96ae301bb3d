import { expect } from "chai";
import { stackTrace } from "./support/reading";
import { useScene } from "./support/Scene";

describe("what a program can ask of the account", () => {
    const scene = useScene();

    it("is one segment, some segments, or all, and builds nothing", async () => {
        const finished = await scene.existingSegment("Snowblower Buyers");
        const building = await scene.existingSegment("Home Owners");
        scene.emulator.edit(finished, { status: "complete" });
        scene.emulator.edit(building, { status: "processing" });
        const stack = await scene.stack(`
            const classify = require("pulumi-classify");
            module.exports = async () => {
                const ids = (segments) => segments.map(({ id }) => id).sort();
                return {
                    one: await classify.getSegment("${finished}"),
                    all: ids(await classify.listSegments()),
                    complete: ids(await classify.listSegments({ status: "complete" })),
                    named: ids(await classify.listSegments({ name: "Home Owners" })),
                    none: ids(await classify.listSegments({ name: "Home Owners", status: "complete" })),
                };
            };
        `);

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const { one, ...lists } = await stack.outputs();
        expect(one).to.include({ id: finished, name: "Snowblower Buyers", status: "complete" });
        expect(lists).to.deep.equal({ all: [finished, building], complete: [finished], named: [building], none: [] });
        expect(scene.requests("create")).to.have.lengthOf(2);
    });

    it("fails the program without a stack trace when there is no such segment", async () => {
        const stack = await scene.stack(`
            const classify = require("pulumi-classify");
            module.exports = async () => ({ one: await classify.getSegment(999) });
        `);

        const { exitCode, output } = await stack.preview();

        expect(exitCode, output).to.be.greaterThan(0);
        expect(output).to.include('could not read segment 999: Classify answered 404, "Segment with ID 999 not found"');
        expect(stackTrace(output)).to.be.empty;
    });
});
