import { expect } from "chai";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import type { TestStack } from "../support/TestStack";
import { createExampleStack } from "./support/ExampleStack";

describe("the example of a tested program", () => {
    let emulator: Emulator;
    let stack: TestStack;

    before(async () => {
        emulator = await startEmulator({ buildTimeMs: 200 });
        stack = await createExampleStack({
            project: "examples/testing",
            folders: ["examples/testing"],
            emulator,
            env: { CLASSIFY_POLL_INTERVAL: "200ms" },
        });
    });

    after(async () => {
        await stack.dispose();
        await emulator.close();
    });

    it("has the keys on the real engine that its unit tests expect", async () => {
        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const { segments, activatable } = await stack.outputs();
        const keys = ["anglers", "travel-city-breaks", "travel-winter-ski"];
        expect(segments).to.have.keys(keys);
        expect(activatable).to.have.members(keys);
    });
});
