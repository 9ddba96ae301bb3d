import { expect } from "chai";
import { chmod, cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import type { PulumiResult } from "../support/PulumiProcess";
import { TestStack } from "../support/TestStack";

const goodPrompt = "Homeowners researching and purchasing snowblowers for winter driveway maintenance";

const offending = (module: string) => `
    const classify = require("${module}");
    new classify.ClassifySegment("brief", { name: "Brief", prompt: "Snowblower buyers", blockTlds: ["toro.com"] });
    new classify.ClassifySegment("torn", {
        name: "Torn",
        prompt: ${JSON.stringify(goodPrompt)},
        exampleUrls: ["https://shop.toro.com/snow", "https://nottoro.com/"],
        blockTlds: ["Toro.com", "craftsman.com"],
    });
    new classify.SegmentLibrary("library", {
        definitions: { skiing: { name: "Skiing", prompt: ${JSON.stringify(goodPrompt)} } },
        defaults: { blockTlds: ["CRAFTSMAN.com"] },
    });
`;

const obedient = (module: string) => `
    const classify = require("${module}");
    new classify.SegmentLibrary("library", {
        definitions: {
            skiing: { name: "Skiing", prompt: ${JSON.stringify(goodPrompt)} },
            driveways: { name: "Driveways", exampleUrls: ["https://driveway.example/"] },
        },
        defaults: { blockTlds: ["craftsman.com"] },
    }, { protect: true });
`;

for (const [manager, module] of [
    ["the dynamic provider", "pulumi-classify"],
    ["the plugin", "pulumi-classify/native"],
] as const) {
    describe(`the policy pack, over segments that ${manager} manages`, () => {
        let emulator: Emulator;
        let stack: TestStack;

        before(async () => {
            emulator = await startEmulator();
            stack = await TestStack.create({ program: offending(module), emulator });
            await cp(join(repositoryRoot, "examples", "policy"), join(stack.projectFolder, "policy"), {
                recursive: true,
                filter: (path) => !path.includes("node_modules"),
            });
            // A released CLI takes the folder itself; the language host of these tests takes only an executable.
            const script = `#!/bin/sh
cd '${stack.projectFolder}/policy' &&
exec node '${repositoryRoot}/node_modules/@pulumi/pulumi/cmd/run-policy-pack' "$1" .
`;
            await writeFile(join(stack.projectFolder, "policy-pack"), script);
            await chmod(join(stack.projectFolder, "policy-pack"), 0o755);
        });

        after(async () => {
            await stack.dispose();
            await emulator.close();
        });

        async function preview(settings: object): Promise<PulumiResult> {
            const config = join(stack.projectFolder, "policy-config.json");
            await writeFile(config, JSON.stringify(settings));
            const pack = join(stack.projectFolder, "policy-pack");
            return stack.preview(["--policy-pack", pack, "--policy-pack-config", config]);
        }

        it("stops a stack that breaks its rules, and says which segment and why", async () => {
            const { exitCode, output } = await preview({
                "classify-required-blocklist": { domains: ["craftsman.com"] },
                "classify-segments-per-stack": { maximum: 2 },
            });

            expect(exitCode, output).not.to.equal(0);
            expect(output).to.include("The prompt has 2 words; describe the audience in at least 8.");
            expect(output.match(/blockTlds lacks craftsman\.com\./g)).to.have.lengthOf(1);
            expect(output).to.include("The example https://shop.toro.com/snow is on toro.com, which blockTlds blocks.");
            expect(output).not.to.include("https://nottoro.com/ is on");
            expect(output).to.include("The stack declares 3 segments; 2 are allowed.");
            expect(output).to.include("Declare the library with the option `protect: true`.");
        });

        it("can be made to warn alone", async () => {
            const { exitCode, output } = await preview({ all: "advisory" });

            expect(exitCode, output).to.equal(0);
            expect(output).to.include("The prompt has 2 words");
        });

        it("lets a stack pass that keeps them", async () => {
            await stack.writeProgram(obedient(module));

            const { exitCode, output } = await preview({
                "classify-required-blocklist": { domains: ["craftsman.com"] },
            });

            expect(exitCode, output).to.equal(0);
            expect(output).not.to.match(/mandatory|advisory/);
        });
    });
}
