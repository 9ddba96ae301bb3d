import { expect } from "chai";
import type { Emulator } from "../../../emulator/startEmulator";
import { EmulatorClient, snowblowers } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

describe("a list that lags behind an emulator's segments", () => {
    const start = withEmulator();
    let emulator: Emulator;
    let client: EmulatorClient;
    let now: number;

    beforeEach(async () => {
        now = Date.parse("2026-02-12T22:09:38Z");
        emulator = await start({ now: () => now, buildTimeMs: 20_000 });
        client = new EmulatorClient(emulator);
    });

    it("shows a new segment after the time that the fault says; a GET finds it at once", async () => {
        emulator.inject({ kind: "late", ms: 4_000 });
        await client.create();

        now += 3_999;
        expect((await client.list()).body).to.deep.equal([]);
        expect((await client.get(61)).body).to.include({ id: 61 });
        now += 1;
        expect((await client.list()).body).to.have.nested.property("[0].id", 61);
    });

    it("with `gets`, a GET answers 404 for the same time", async () => {
        emulator.inject({ kind: "late", ms: 4_000, gets: true });
        await client.create();

        now += 3_999;
        expect((await client.get(61)).status).to.equal(404);
        now += 1;
        expect((await client.get(61)).status).to.equal(200);
    });

    it("is a fault of one create that is stored, beside a fault of its build", async () => {
        emulator.inject({ kind: "late", ms: 4_000 });
        emulator.inject({ kind: "fail-build" });
        emulator.inject({ kind: "server-error" });
        await client.create();
        await client.create();
        await client.create({ ...snowblowers, name: "Another" });

        expect((await client.list()).body)
            .to.have.length(1)
            .and.to.have.nested.property("[0].id", 62);
        expect(emulator.segments().map(({ outcome }) => outcome)).to.deep.equal(["failed", "complete"]);
    });
});
