import { expect } from "chai";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import type { TestStack } from "../support/TestStack";
import { createExampleStack } from "./support/ExampleStack";

describe("the example with two accounts", () => {
    let emulator: Emulator;
    let stack: TestStack;

    before(async () => {
        emulator = await startEmulator({ buildTimeMs: 500, keys: { "retail-key": "retail", "travel-key": "travel" } });
        stack = await createExampleStack({
            project: "examples/native",
            folders: ["examples/native"],
            emulator,
            secretConfig: { "two-accounts:retailApiKey": "retail-key", "two-accounts:travelApiKey": "travel-key" },
            env: { CLASSIFY_API_KEY: undefined, CLASSIFY_POLL_INTERVAL: "200ms" },
        });
    });

    after(async () => {
        await stack.dispose();
        await emulator.close();
    });

    it("builds each segment in its own account, with the plugin that Pulumi.yaml names", async () => {
        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const { segmentIds } = (await stack.outputs()) as { segmentIds: { retail: number; travel: number[] } };
        const { retail, travel } = segmentIds;
        expect(travel).to.have.lengthOf(2);
        const accounts = new Map(emulator.segments().map(({ id, account }) => [id, account]));
        expect([retail, ...travel].map((id) => accounts.get(id))).to.deep.equal(["retail", "travel", "travel"]);
    });

    it("has nothing left to do", async () => {
        const { exitCode, output } = await stack.preview(["--expect-no-changes"]);

        expect(exitCode, output).to.equal(0);
    });
});
