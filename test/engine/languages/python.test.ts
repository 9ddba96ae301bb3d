import { expect } from "chai";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import type { TestStack } from "../support/TestStack";
import { createLanguageStack } from "./support/LanguageStack";

const run = promisify(execFile);

describe("the Python example", () => {
    let emulator: Emulator;
    let environment: string;
    let stack: TestStack;

    before(async () => {
        emulator = await startEmulator({ buildTimeMs: 200 });
        environment = await mkdtemp(join(tmpdir(), "pulumi-classify-venv-"));
        await run("python3", ["-m", "venv", environment]);
        // The language host that is built here takes the Python on PATH; a released one takes the folder in Pulumi.yaml.
        const path = [join(environment, "bin")];
        stack = await createLanguageStack({ language: "python", example: "examples/python", emulator, path });
        await run(join(environment, "bin", "pip"), ["install", "--quiet", "-r", "requirements.txt"], {
            cwd: stack.projectFolder,
        });
    });

    after(async () => {
        await stack.dispose();
        await rm(environment, { recursive: true });
        await emulator.close();
    });

    const idOf = (name: string) => emulator.segments().find((segment) => segment.name === name)?.id;

    it("builds the segment and the library, and hands them over", async () => {
        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const { segmentId, segments, activations } = await stack.outputs();
        expect(segmentId).to.equal(idOf("Snowblower Buyers"));
        expect(segments).to.have.all.keys("ski-weekends", "sledding");
        expect(segments).to.have.nested.property("sledding.status", "complete");
        expect(activations).to.deep.equal([
            { audience: "ski-weekends", segmentId: idOf("Ski Weekends"), segmentName: "Ski Weekends" },
            { audience: "sledding", segmentId: idOf("Sledding Hills"), segmentName: "Sledding Hills" },
        ]);
    });

    it("sends what the program declares", () => {
        const sent = emulator.segments().find((segment) => segment.name === "Snowblower Buyers");

        expect(sent).to.deep.include({
            exampleUrls: ["https://www.consumerreports.org/home-garden/snow-blowers/"],
            blockTlds: ["craftsman.com", "toro.com"],
        });
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
