import { expect } from "chai";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import type { PulumiResult } from "../support/PulumiProcess";
import { TestStack } from "../support/TestStack";

const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "a document": {},
    "a stream of events": { PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "true" },
};

describe("the review of a revert", () => {
    let emulator: Emulator;
    let stack: TestStack;

    beforeEach(async () => {
        emulator = await startEmulator({ buildTimeMs: 0 });
    });

    afterEach(async () => {
        await stack.dispose();
        await emulator.close();
    });

    const declaring = (prompt: string): string => `
        const classify = require("pulumi-classify");
        new classify.ClassifySegment("buyers", { name: "Snowblower Buyers", prompt: "${prompt}" });
    `;

    async function deploy(prompt: string): Promise<void> {
        await stack.writeProgram(declaring(prompt));
        const { exitCode, output } = await stack.up();
        expect(exitCode, output).to.equal(0);
    }

    async function reviewOf(prompt: string): Promise<PulumiResult> {
        await stack.writeProgram(declaring(prompt));
        const { stdout } = await stack.preview(["--json"]);
        const file = join(stack.projectFolder, "preview.json");
        await writeFile(file, stdout);
        return stack.runClassify(["review", file, "--fail-on", "rebuild", "--max-builds", "0"]);
    }

    for (const [form, env] of Object.entries(forms)) {
        it(`costs no build and passes every limit, given a preview that is ${form}`, async () => {
            stack = await TestStack.create({ program: declaring("A"), emulator, env });
            await deploy("A");
            await deploy("B");

            const revert = await reviewOf("A");
            expect(revert.exitCode, revert.output).to.equal(0);
            expect(revert.stdout)
                .to.include("Reverted")
                .and.to.match(/goes back to segment 61/);
            const rebuild = await reviewOf("C");
            expect(rebuild.exitCode, rebuild.output).to.equal(3);
        });
    }
});
