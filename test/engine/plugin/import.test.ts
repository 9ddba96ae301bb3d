import { expect } from "chai";
import { useScene } from "../segment/support/Scene";
import { diagnostics, resourceNamed } from "../segment/support/reading";

const declared = `{ name: "Snowblower Buyers", prompt: "made by somebody else", blockTlds: ["craftsman.com"] }`;

function program(options = "{}", args = declared): string {
    return `
        const classify = require("pulumi-classify/native");
        exports.id = new classify.ClassifySegment("buyers", ${args}, ${options}).segmentId;
    `;
}

describe("a segment of the account that a stack imports", () => {
    const scene = useScene({ buildTimeMs: 200 });

    it("is not rebuilt by the first `up` after `pulumi import`, which records what the program declares", async () => {
        const id = await scene.existingSegment("Snowblower Buyers");
        const stack = await scene.stack(program());
        const imported = await stack.run([
            "import",
            "classify:index:ClassifySegment",
            "buyers",
            String(id),
            "--yes",
            "--generate-code=false",
            "--protect=false",
            "--skip-preview",
        ]);
        expect(imported.exitCode, imported.output).to.equal(0);
        expect(diagnostics(imported.output)).to.include(`segment ${id} was imported with its name`);
        const posts = scene.requests("create").length;
        const refreshed = await stack.refresh();
        expect(refreshed.exitCode, refreshed.output).to.equal(0);

        const first = await stack.up();
        const second = await stack.preview(["--expect-no-changes"]);

        expect(first.exitCode, first.output).to.equal(0);
        expect(first.output).to.include("1 updated");
        expect(second.exitCode, second.output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(posts);
        const { inputs, outputs } = await resourceNamed(stack, "buyers");
        expect(inputs).to.deep.equal({
            name: "Snowblower Buyers",
            prompt: "made by somebody else",
            blockTlds: ["craftsman.com"],
        });
        expect(outputs)
            .to.include({ prompt: "made by somebody else", status: "complete" })
            .and.not.have.property("__imported");
    });

    it("is taken over with the option `import`, without a build", async () => {
        const id = await scene.existingSegment("Snowblower Buyers");
        const stack = await scene.stack(program(`{ import: "${id}" }`));
        const posts = scene.requests("create").length;

        const first = await stack.up();
        await stack.writeProgram(program());
        const second = await stack.preview(["--expect-no-changes"]);

        expect(first.exitCode, first.output).to.equal(0);
        expect(second.exitCode, second.output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(posts);
    });
});
