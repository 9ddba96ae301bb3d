import { expect } from "chai";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stackTrace } from "../segment/support/reading";
import { useScene } from "../segment/support/Scene";
import type { TestStack } from "../support/TestStack";

const program = `
    const classify = require("pulumi-classify");
    exports.keys = Object.keys(classify.loadSegmentDefinitions("segments"));
`;

describe("loadSegmentDefinitions in a program", () => {
    const scene = useScene();
    let stack: TestStack;

    const write = (file: string, text: string) => writeFile(join(stack.projectFolder, "segments", file), text);

    before(async () => {
        stack = await scene.stack(program);
        await mkdir(join(stack.projectFolder, "segments"));
    });

    it("shows all errors of all files at once, each with file, line and column, without a stack trace", async () => {
        await write("anglers.yaml", "name: Anglers\nprompts: People who fish\n");
        await write("owls.yml", "name: Owls\nprompt: People who watch owls\nblockTlds:\n  - https://owls.example/\n");

        const { exitCode, output } = await stack.preview();

        expect(exitCode).not.to.equal(0);
        expect(output).to.match(/segments\/anglers\.yaml:2:1\b.*prompts/);
        expect(output).to.match(/segments\/owls\.yml:4:5\b/);
        expect(stackTrace(output)).to.be.empty;
    });

    it("loads the folder after the errors are corrected", async () => {
        await write("anglers.yaml", "name: Anglers\nprompt: People who fish\n");
        await write("owls.yml", "name: Owls\nprompt: People who watch owls\nblockTlds:\n  - owls.example\n");

        await stack.up();

        expect(await stack.outputs()).to.deep.equal({ keys: ["anglers", "owls"] });
    });
});
