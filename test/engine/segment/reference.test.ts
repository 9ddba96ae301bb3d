import { expect } from "chai";
import type { TestStack } from "../support/TestStack";
import { declaring } from "./support/programs";
import { resourceNamed, stackTrace } from "./support/reading";
import { useScene } from "./support/Scene";

const prompt = "Homeowners who look for a snowblower";

function reading(id: number): string {
    return `
        const classify = require("pulumi-classify");
        const { segmentId, name, status, createdDate } = classify.ClassifySegment.get("reference", "${id}");
        module.exports = { segmentId, name, status, createdDate };
    `;
}

describe("a segment that something else manages", () => {
    const scene = useScene();
    let stack: TestStack;

    before(async () => {
        await scene.existingSegment("Snowblower Buyers");
        scene.emulator.edit(61, { status: "complete" });
        stack = await scene.stack(reading(61));
    });

    it("can be referred to by its ID, with its name, status and dates", async () => {
        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(await stack.outputs()).to.include({ segmentId: 61, name: "Snowblower Buyers", status: "complete" });
        expect((await stack.outputs())["createdDate"]).to.be.a("string");
        expect(await resourceNamed(stack, "reference")).to.include({ external: true });
        expect(scene.requests("create")).to.have.lengthOf(1);
    });

    it("is answered for in plain words when it does not exist", async () => {
        await stack.writeProgram(reading(999));

        const { exitCode, output } = await stack.preview();

        expect(exitCode, output).to.be.greaterThan(0);
        expect(output).to.include("could not read segment 999: it does not exist in this account.");
        expect(stackTrace(output), output).to.be.empty;
    });
});

describe("the outputs of a stack of segments", () => {
    const scene = useScene();

    it("are read by a second stack through a StackReference", async () => {
        const segments = await scene.stack(declaring({ buyers: { name: "Snowblower Buyers", prompt } }));
        await segments.up();
        const deals = await scene.stack(
            `
                const pulumi = require("@pulumi/pulumi");
                const segments = new pulumi.StackReference("organization/engine-test/dev");
                exports.segmentForDeal = segments.requireOutput("buyers");
            `,
            { project: "deals", beside: segments },
        );

        const { exitCode, output } = await deals.up();

        expect(exitCode, output).to.equal(0);
        expect(await deals.outputs()).to.deep.equal({ segmentForDeal: 61 });
    });
});
