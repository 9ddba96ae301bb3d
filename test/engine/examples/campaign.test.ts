import { expect } from "chai";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import type { TestStack } from "../support/TestStack";
import { createExampleStack } from "./support/ExampleStack";

interface LineItem {
    readonly flight: string;
    readonly segmentId: number;
    readonly dailyBudget: number;
}

describe("the campaign example", () => {
    let emulator: Emulator;
    let stack: TestStack;

    before(async () => {
        emulator = await startEmulator({ buildTimeMs: 200 });
        stack = await createExampleStack({
            project: ".",
            folders: ["examples/campaign", "examples/library"],
            emulator,
            env: { CLASSIFY_POLL_INTERVAL: "200ms" },
        });
    });

    after(async () => {
        await stack.dispose();
        await emulator.close();
    });

    async function lineItems(): Promise<LineItem[]> {
        const text = await readFile(join(stack.projectFolder, ".local", "ad-server.json"), "utf8");
        return Object.values(JSON.parse(text) as Record<string, LineItem>);
    }

    it("builds the segments, and the line items that deliver to them", async () => {
        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const { segments, libraryIds, unfinished } = await stack.outputs();
        expect(segments).to.have.nested.property("snowblowerBuyers.status", "complete");
        expect(Object.keys(libraryIds as object)).to.have.lengthOf(emulator.segments().length - 2);
        expect(unfinished).to.equal(0);
        const { id: buyers } = (segments as { snowblowerBuyers: { id: number } }).snowblowerBuyers;
        expect(await lineItems())
            .to.have.lengthOf(3)
            .and.deep.include({
                flight: "first-snow",
                segmentId: buyers,
                starts: "2026-11-16",
                ends: "2027-01-31",
                dailyBudget: 1000,
            });
    });

    it("changes nothing when it is deployed again", async () => {
        const { exitCode, output } = await stack.up(["--expect-no-changes"]);

        expect(exitCode, output).to.equal(0);
    });

    it("takes its line items away, keeps the segments, and says so", async () => {
        const { exitCode, output } = await stack.destroy();

        expect(exitCode, output).to.equal(0);
        expect(await lineItems()).to.be.empty;
        expect(emulator.segments()).not.to.be.empty;
    });
});
