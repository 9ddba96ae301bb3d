import { expect } from "chai";
import { useScene } from "../segment/support/Scene";

const program = `
    const pulumi = require("@pulumi/pulumi");
    const buyers = new pulumi.CustomResource("classify:index:ClassifySegment", "buyers", {
        name: "Snowblower Buyers", prompt: "Homeowners",
        segmentId: undefined, status: undefined, createdDate: undefined, processedDate: undefined,
    });
    exports.segmentId = buyers.segmentId;
    exports.status = buyers.status;
`;

describe("a segment of the plugin", () => {
    const scene = useScene({ buildTimeMs: 1_000 });

    it("is built once", async () => {
        const stack = await scene.stack(program);
        const first = await stack.up();
        console.log(first.output);
        console.log(await stack.outputs(), (await stack.resources())[0]);
        const preview = await stack.preview();
        console.log(preview.output);
        expect(first.exitCode).to.equal(0);
        const d = await stack.destroy();
        console.log(d.output);
    });
});
