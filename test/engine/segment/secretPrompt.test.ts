import { expect } from "chai";
import type { TestStack } from "../support/TestStack";
import { shownWith } from "./support/reading";
import { useScene } from "./support/Scene";

function withSecretPrompt(prompt: string): string {
    return `
        const classify = require("pulumi-classify");
        const pulumi = require("@pulumi/pulumi");
        const launch = new classify.ClassifySegment("launch", { name: "Launch", prompt: pulumi.secret("${prompt}") });
        exports.id = launch.segmentId;
        exports.prompt = launch.prompt;
    `;
}

describe("a prompt that is a Pulumi secret", () => {
    const scene = useScene();
    let stack: TestStack;
    let output: string;

    before(async () => {
        stack = await scene.stack(withSecretPrompt("the brief of a secret launch"));
        ({ output } = await stack.up());
        await stack.writeProgram(withSecretPrompt("another brief of a secret launch"));
        const preview = await stack.preview(["--diff"]);
        output += preview.output;
    });

    it("reaches Classify as it is written", () => {
        expect(scene.requests("create").map(({ body }) => body)).to.deep.equal([
            { name: "Launch", prompt: "the brief of a secret launch" },
        ]);
    });

    it("is encrypted in the state, as an output too", async () => {
        expect(await stack.stateText()).not.to.include("secret launch");
        expect(await stack.outputs()).to.include({ prompt: "the brief of a secret launch" });
    });

    it("is not printed, not even where it is the reason for a replacement", () => {
        expect(output).to.include("will be rebuilt, because prompt changed");
        expect(output).not.to.include("secret launch");
    });

    it("makes no other output a secret", async () => {
        const { segmentId, status } = (await stack.resources())[0]?.outputs ?? {};
        expect({ segmentId, status }).to.deep.equal({ segmentId: 61, status: "complete" });
        expect(shownWith("created", output)).to.deep.equal(["launch"]);
    });
});
