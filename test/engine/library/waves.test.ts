import { expect } from "chai";
import { declaring } from "../segment/support/programs";
import { useScene } from "../segment/support/Scene";
import { definitions, libraryProgram } from "./support/programs";

const five = definitions("a", "b", "c", "d", "e");
const warning = /5 segments wait for their builds, but Pulumi runs 2 operations at a time, so the builds take 3 rounds/;

describe("the warning of more waiting segments than the engine runs at a time", () => {
    const scene = useScene({ buildTimeMs: 100 });

    it("prints at preview how many rounds that means, and what to use instead", async () => {
        const stack = await scene.stack(declaring(five));

        const { exitCode, output } = await stack.preview(["--parallel", "2"]);

        expect(exitCode, output).to.equal(0);
        expect(output).to.match(warning).and.include("SegmentLibrary").and.include("`pulumi up --parallel 5`");
        expect(scene.requests()).to.be.empty;
    });

    it("is absent where all of them fit", async () => {
        const stack = await scene.stack(declaring(five), { name: "wide" });

        expect((await stack.preview(["--parallel", "5"])).output).not.to.include("warning");
    });

    it("is absent for a library, which takes one place for its wait", async () => {
        const stack = await scene.stack(libraryProgram({ definitions: five }), { name: "library" });

        expect((await stack.preview(["--parallel", "2"])).output).not.to.include("warning");
    });

    it("does not count segments that are complete", async () => {
        const stack = await scene.stack(declaring(five), { name: "complete" });
        await stack.up();

        const { exitCode, output } = await stack.preview(["--parallel", "2"]);

        expect(exitCode, output).to.equal(0);
        expect(output).to.include("unchanged").and.not.include("warning");
    });
});
