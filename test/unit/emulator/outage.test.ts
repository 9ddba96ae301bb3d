import { expect } from "chai";
import type { Emulator } from "../../../emulator/startEmulator";
import { EmulatorClient } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

describe("an outage of an emulator", () => {
    const start = withEmulator();
    let emulator: Emulator;
    let client: EmulatorClient;
    let now: number;

    beforeEach(async () => {
        now = Date.parse("2026-02-12T22:09:38Z");
        emulator = await start({ now: () => now });
        client = new EmulatorClient(emulator);
    });

    it("begins with the first request it is aimed at and then meets every request until its time is over", async () => {
        emulator.inject({ kind: "outage", on: "list", skip: 1, ms: 1_000, status: 503 });

        expect([(await client.create()).status, (await client.list()).status]).to.deep.equal([201, 200]);
        expect((await client.list()).status).to.equal(503);
        now += 999;
        expect([(await client.get(61)).status, (await client.create()).status]).to.deep.equal([503, 503]);
        now += 1;
        expect([(await client.get(61)).status, (await client.list()).status]).to.deep.equal([200, 200]);
        expect(emulator.segments()).to.have.length(1);
    });

    it("resets connections where it has no status", async () => {
        emulator.inject({ kind: "outage", ms: 1_000 });

        const error: unknown = await client.list().catch((reason: unknown) => reason);

        expect(error).to.have.nested.property("cause.code", "ECONNRESET");
    });

    it("can store the segments whose answers it keeps back", async () => {
        emulator.inject({ kind: "outage", ms: 1_000, status: 502, stored: true });

        expect((await client.create()).status).to.equal(502);
        expect(emulator.segments()).to.have.length(1);
    });

    it("goes before other faults, which do not count its requests", async () => {
        emulator.inject({ kind: "forbidden", times: 2 });
        emulator.inject({ kind: "outage", ms: 1_000, status: 503 });

        expect((await client.list()).status).to.equal(503);
        now += 1_000;
        expect([(await client.list()).status, (await client.list()).status]).to.deep.equal([403, 403]);
    });

    it("ends when the faults are cleared", async () => {
        emulator.inject({ kind: "outage", ms: 1_000, status: 503 });
        await client.list();

        emulator.clearFaults();

        expect((await client.list()).status).to.equal(200);
    });
});
