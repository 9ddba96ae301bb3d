import { expect } from "chai";
import type { Emulator } from "../../../emulator/startEmulator";
import { EmulatorClient, snowblowers } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

describe("the segments of an emulator", () => {
    const start = withEmulator();
    let now: number;

    beforeEach(() => {
        now = Date.parse("2026-02-12T22:09:38.400Z");
    });

    const startWithClock = (): Promise<Emulator> => start({ now: () => now, buildTimeMs: 20_000 });

    it("go from pending over processing to complete", async () => {
        const client = new EmulatorClient(await startWithClock());
        await client.create();

        for (const [second, status] of [
            [1.9, "pending"],
            [2, "processing"],
            [19.9, "processing"],
            [20, "complete"],
        ] as const) {
            now = Date.parse("2026-02-12T22:09:38.400Z") + second * 1000;
            const processed_date = status === "complete" ? "2026-02-12T22:09:58Z" : null;
            expect((await client.get(61)).body).to.include({ status, processed_date });
        }
    });

    it("are answered as pending when they are created, even if building takes no time", async () => {
        const client = new EmulatorClient(await start({ buildTimeMs: 0 }));

        expect((await client.create()).body).to.include({ status: "pending", processed_date: null });
        expect((await client.get(61)).body).to.include({ status: "complete" });
    });

    it("keep the definition, which the API never returns", async () => {
        const emulator = await startWithClock();
        const client = new EmulatorClient(emulator);
        const exampleUrls = ["https://www.example.com/"];

        await client.create({ ...snowblowers, example_urls: exampleUrls, block_tlds: ["example.org"], client_id: "c" });

        expect(emulator.segments()[0]).to.deep.include({
            ...snowblowers,
            exampleUrls,
            blockTlds: ["example.org"],
            clientId: "c",
            status: "pending",
        });
        expect((await client.get(61)).body).to.have.keys("id", "name", "status", "created_date", "processed_date");
    });

    it("belong to the account of the key that created them, two keys of one account sharing them", async () => {
        const emulator = await start({ keys: { one: "north", rotated: "north", two: "south" } });
        const north = new EmulatorClient(emulator, "one");
        const south = new EmulatorClient(emulator, "two");
        await north.create();
        await south.create();

        expect((await north.list()).body).to.have.length(1);
        expect((await new EmulatorClient(emulator, "rotated").get(61)).status).to.equal(200);
        expect((await south.get(61)).status).to.equal(404);
        expect((await new EmulatorClient(emulator, "stranger").list()).status).to.equal(401);
    });

    it("can be broken, repaired and delayed by an edit", async () => {
        const emulator = await startWithClock();
        const client = new EmulatorClient(emulator);
        await client.create();

        emulator.edit(61, { status: "failed" });
        expect((await client.get(61)).body).to.include({ status: "failed", processed_date: null });
        now += 60_000;
        emulator.edit(61, { status: "complete" });
        expect((await client.get(61)).body).to.include({ status: "complete", processed_date: "2026-02-12T22:10:38Z" });

        await client.create();
        emulator.edit(62, { buildTimeMs: 60_000 });
        now += 59_000;
        expect((await client.get(62)).body).to.include({ status: "processing" });
        now += 1000;
        expect((await client.get(62)).body).to.include({ status: "complete" });
    });

    it("keep an unknown status word after their build, with a processed date", async () => {
        const emulator = await startWithClock();
        const client = new EmulatorClient(emulator);
        await client.create();
        emulator.edit(61, { status: "curating" });

        expect((await client.get(61)).body).to.include({ status: "curating", processed_date: null });
        now += 20_000;
        expect((await client.get(61)).body).to.include({ status: "curating", processed_date: "2026-02-12T22:09:58Z" });
    });

    it("are unknown once removed, and their ID is not used again", async () => {
        const emulator = await startWithClock();
        const client = new EmulatorClient(emulator);
        await client.create();

        emulator.remove(61);

        expect((await client.get(61)).status).to.equal(404);
        expect((await client.list()).body).to.deep.equal([]);
        expect((await client.create()).body).to.include({ id: 62 });
        expect(() => {
            emulator.remove(61);
        }).to.throw("no segment 61");
    });
});
