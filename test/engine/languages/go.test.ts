import { expect } from "chai";
import { devNull } from "node:os";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import { runGo } from "../../../scripts/pulumiCli/goToolchain";
import type { TestStack } from "../support/TestStack";
import { createLanguageStack } from "./support/LanguageStack";

/** With nothing in Go's cache, Pulumi's SDK takes some minutes to compile. */
const compileTimeoutMs = 600_000;

describe("the Go example", () => {
    let emulator: Emulator;
    let stack: TestStack;

    before(async function () {
        this.timeout(compileTimeoutMs);
        emulator = await startEmulator({ buildTimeMs: 200 });
        stack = await createLanguageStack({ language: "go", example: "examples/go", emulator });
        await runGo(["build", "-o", devNull, "."], stack.projectFolder);
    });

    after(async () => {
        await stack.dispose();
        await emulator.close();
    });

    const idOf = (name: string) => emulator.segments().find((segment) => segment.name === name)?.id;

    it("builds the segment and the library", async () => {
        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const { segmentId, segments } = await stack.outputs();
        expect(segmentId).to.equal(idOf("Snowblower Buyers"));
        expect(segments).to.have.nested.property("ski-weekends.id", idOf("Ski Weekends"));
        expect(segments).to.have.nested.property("sledding.status", "complete");
    });

    it("changes nothing when it is deployed again", async () => {
        const { exitCode, output } = await stack.up(["--expect-no-changes"]);

        expect(exitCode, output).to.equal(0);
        expect(emulator.segments()).to.have.lengthOf(3);
    });

    it("keeps the segments when the stack is destroyed", async () => {
        const { exitCode, output } = await stack.destroy();

        expect(exitCode, output).to.equal(0);
        expect(emulator.segments()).to.have.lengthOf(3);
    });
});
