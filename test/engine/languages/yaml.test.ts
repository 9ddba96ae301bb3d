import { expect } from "chai";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import type { TestStack } from "../support/TestStack";
import { createLanguageStack } from "./support/LanguageStack";

describe("the YAML example", () => {
    let emulator: Emulator;
    let stack: TestStack;

    before(async () => {
        emulator = await startEmulator({ buildTimeMs: 200 });
        stack = await createLanguageStack({ language: "yaml", example: "examples/yaml", emulator });
    });

    after(async () => {
        await stack.dispose();
        await emulator.close();
    });

    const idOf = (name: string) => emulator.segments().find((segment) => segment.name === name)?.id;

    it("shows at preview what it would build, and sends nothing", async () => {
        const { exitCode, output } = await stack.preview();

        expect(exitCode, output).to.equal(0);
        expect(output).to.include("winter-snowblower-buyers").and.to.include("winter-ski-weekends");
        expect(emulator.segments()).to.be.empty;
    });

    it("builds the library and hands its segments over", async () => {
        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const { segments, activations } = await stack.outputs();
        expect(segments).to.have.all.keys("snowblower-buyers", "ski-weekends");
        expect(segments).to.have.nested.property("snowblower-buyers.status", "complete");
        expect(activations).to.deep.equal([
            {
                audience: "snowblower-buyers",
                segmentId: idOf("Snowblower Buyers"),
                segmentName: "Snowblower Buyers",
            },
            { audience: "ski-weekends", segmentId: idOf("Ski Weekends"), segmentName: "Ski Weekends" },
        ]);
    });

    it("sends the defaults of the library with each segment", () => {
        for (const { blockTlds } of emulator.segments()) {
            expect(blockTlds).to.deep.equal(["craftsman.com", "toro.com"]);
        }
    });

    it("changes nothing when it is deployed again", async () => {
        const { exitCode, output } = await stack.up(["--expect-no-changes"]);

        expect(exitCode, output).to.equal(0);
        expect(emulator.segments()).to.have.lengthOf(2);
    });

    it("warns of an API key that the stack's configuration has in plain text", async () => {
        await stack.run(["config", "set", "--plaintext", "classify:apiKey", "plain-key"]);
        const plain = await stack.preview();
        await stack.run(["config", "set", "--secret", "classify:apiKey", "secret-key"]);
        const secret = await stack.preview();
        await stack.run(["config", "rm", "classify:apiKey"]);

        const warning = "classify:apiKey is stored as plain text in the stack's configuration.";
        expect(plain.output).to.include(`warning: ${warning}`).and.not.include("plain-key");
        expect(secret.output).not.to.include(warning);
    });

    it("keeps the segments when the stack is destroyed, and says so", async () => {
        const { exitCode, output } = await stack.destroy();

        expect(exitCode, output).to.equal(0);
        expect(output).to.include(`segment ${String(idOf("Ski Weekends"))}`);
        expect(emulator.segments()).to.have.lengthOf(2);
    });
});
