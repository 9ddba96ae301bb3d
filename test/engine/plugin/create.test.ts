import { expect } from "chai";
import { diagnostics } from "../segment/support/reading";
import { useScene } from "../segment/support/Scene";
import type { PulumiResult } from "../support/PulumiProcess";
import type { TestStack } from "../support/TestStack";

const apiKey = "key-that-was-set-with-secret";
const prompt = "Homeowners who want a snowblower";

function program(blockTlds: readonly string[]): string {
    return `
        const pulumi = require("@pulumi/pulumi");
        const classify = require("pulumi-classify/native");
        const buyers = new classify.ClassifySegment("buyers", {
            name: "Snowblower Buyers",
            prompt: pulumi.secret(${JSON.stringify(prompt)}),
            blockTlds: ${JSON.stringify(blockTlds)},
        });
        exports.segmentId = buyers.segmentId;
        exports.status = buyers.status;
    `;
}

describe("a segment that the plugin manages", () => {
    const scene = useScene({ buildTimeMs: 1_000 });
    let stack: TestStack;
    let preview: PulumiResult;
    let first: PulumiResult;
    let requestsOfPreview: number;

    before(async () => {
        stack = await scene.stack(program(["craftsman.com", "b.example"]), {
            config: { "classify:apiKey": apiKey },
            env: { CLASSIFY_API_KEY: undefined },
        });
        preview = await stack.preview();
        requestsOfPreview = scene.requests().length;
        first = await stack.up();
    });

    it("is shown by a preview that sends nothing, with outputs that are not known yet", () => {
        expect(preview.exitCode, preview.output).to.equal(0);
        expect(preview.output).to.match(/\+ +classify:index:ClassifySegment buyers create/);
        expect(preview.output).to.match(/segmentId: \[unknown\]|segmentId: output<string>/);
        expect(requestsOfPreview).to.equal(0);
    });

    it("has the line of the program that declares it in the state", async () => {
        const positions = (await stack.resources()).map(({ sourcePosition }) => sourcePosition);
        expect(positions.join("\n")).to.match(/^project:\/\/\/index\.js#4,\d+$/);
    });

    it("has no files of Pulumi or Node in the state", async () => {
        for (const { sourcePosition, stackTrace } of await stack.resources()) {
            expect(stackTrace).to.deep.equal([{ sourcePosition }]);
        }
    });

    it("is built once and awaited", async () => {
        expect(first.exitCode, first.output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(1);
        expect(await stack.outputs()).to.deep.include({ segmentId: 61, status: "complete" });
        expect(diagnostics(first.output)).to.include("segment 61 is complete, built in");
    });

    it("keeps a secret prompt and a plain API key encrypted in the state, and prints neither", async () => {
        for (const text of [await stack.stateText(), preview.output, first.output]) {
            expect(text).not.to.include(prompt).and.not.to.include(apiKey);
        }
    });

    it("is unchanged the second time", async () => {
        const before = scene.requests().length;
        const { exitCode, output } = await stack.preview(["--expect-no-changes"]);
        expect(exitCode, output).to.equal(0);
        expect(scene.requests()).to.have.lengthOf(before);
    });

    it("shows in a preview which entry of a list replaces it", async () => {
        await stack.writeProgram(program(["CRAFTSMAN.com", "c.example"]));
        const { exitCode, output } = await stack.preview(["--diff"]);
        expect(exitCode, output).to.equal(0);
        expect(output).to.include(`~ [1]: "b.example" => "c.example"`).and.not.include("CRAFTSMAN");
        expect(output).to.include("segment 61 will be rebuilt, because blockTlds changed");
    });

    it("is kept in the account by a destroy", async () => {
        const { exitCode, output } = await stack.destroy();
        expect(exitCode, output).to.equal(0);
        expect(diagnostics(output)).to.include("segment 61 stays in the Classify account");
        expect(await stack.resources()).to.be.empty;
    });
});
