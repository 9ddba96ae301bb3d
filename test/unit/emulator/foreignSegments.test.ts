import { expect } from "chai";
import { EmulatorClient } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

describe("a segment that is put into an account of an emulator from outside", () => {
    const start = withEmulator();
    const now = Date.parse("2026-02-12T22:09:38Z");
    const startWithClock = () => start({ now: () => now, buildTimeMs: 20_000 });

    it("has the date and the status it is given", async () => {
        const emulator = await startWithClock();
        const createdAt = Date.parse("2026-01-01T00:00:00Z");

        const added = emulator.add({ name: "Orphan", createdAt, status: "failed" });

        expect((await new EmulatorClient(emulator).get(added.id)).body).to.deep.equal({
            id: 61,
            name: "Orphan",
            status: "failed",
            created_date: "2026-01-01T00:00:00Z",
            processed_date: null,
        });
    });

    it("is built from its date on where it is given no status", async () => {
        const emulator = await startWithClock();

        emulator.add({ name: "Being built", createdAt: now - 10_000 });
        emulator.add({ name: "Built", createdAt: now - 20_000 });
        emulator.add({ name: "New" });

        expect(emulator.segments().map(({ status }) => status)).to.deep.equal(["processing", "complete", "pending"]);
    });

    it("belongs to the account it is given", async () => {
        const emulator = await start({ keys: { one: "north", two: "south" } });

        emulator.add({ name: "Northern", account: "north" });

        expect((await new EmulatorClient(emulator, "one").list()).body).to.have.length(1);
        expect((await new EmulatorClient(emulator, "two").list()).body).to.deep.equal([]);
    });
});
