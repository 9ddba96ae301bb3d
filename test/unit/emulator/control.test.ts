import { expect } from "chai";
import type { Emulator } from "../../../emulator/startEmulator";
import { EmulatorClient } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

describe("control of an emulator over HTTP", () => {
    const start = withEmulator();
    let emulator: Emulator;
    let client: EmulatorClient;

    beforeEach(async () => {
        emulator = await start();
        client = new EmulatorClient(emulator);
    });

    const control = (method: string, what: string, body?: unknown) =>
        client.send(method, `/_emulator/${what}`, body === undefined ? undefined : JSON.stringify(body));

    it("switches faults on, without limit with times 0, and off", async () => {
        expect(await control("POST", "faults", { kind: "server-error", status: 502, times: 0 })).to.include({
            status: 204,
        });
        expect([(await client.list()).status, (await client.list()).status]).to.deep.equal([502, 502]);

        expect(await control("DELETE", "faults")).to.include({ status: 204 });
        expect((await client.list()).status).to.equal(200);
    });

    it("refuses what is not a fault", async () => {
        expect(await control("POST", "faults", { kind: "earthquake" })).to.include({ status: 422 });
        expect(await control("POST", "faults", { kind: "hang", tmies: 2 })).to.include({ status: 422 });
        expect(await control("POST", "faults", { kind: "redirect" })).to.include({ status: 422 });
    });

    it("shows and forgets the requests to the API, its own not among them", async () => {
        await client.list();

        const { body } = await control("GET", "requests");
        expect(body).to.have.length(1).and.to.have.nested.property("[0].kind", "list");
        await control("DELETE", "requests");
        expect((await control("GET", "requests")).body).to.deep.equal([]);
    });

    it("shows, edits and removes segments", async () => {
        await client.create();

        expect(await control("PATCH", "segments/61", { status: "failed" })).to.include({ status: 204 });
        const { body } = await control("GET", "segments");
        expect(body).to.have.nested.property("[0].status", "failed");
        expect(await control("DELETE", "segments/61")).to.include({ status: 204 });
        expect((await client.get(61)).status).to.equal(404);
    });

    it("starts and ends an outage", async () => {
        await control("POST", "faults", { kind: "outage", ms: 60_000, status: 503 });
        expect((await client.list()).status).to.equal(503);

        await control("DELETE", "faults");
        expect((await client.list()).status).to.equal(200);
        expect(await control("POST", "faults", { kind: "outage", ms: 1, times: 2 })).to.include({ status: 422 });
    });

    it("holds new segments back from the list", async () => {
        await control("POST", "faults", { kind: "late", ms: 60_000 });
        await client.create();

        expect((await client.list()).body).to.deep.equal([]);
        expect((await control("GET", "segments")).body).to.have.length(1);
    });

    it("sets the clock", async () => {
        expect(await control("PUT", "clock", { offsetMs: 3_600_000 })).to.include({ status: 204 });

        const date = Date.parse((await client.list()).headers.get("date") ?? "");
        expect(date - Date.now()).to.be.within(3_500_000, 3_700_000);
        expect(await control("PUT", "clock", { offset: 1 })).to.include({ status: 422 });
    });

    it("adds segments, with a date as the API writes it", async () => {
        const created_date = "2026-01-01T00:00:00Z";

        const added = await control("POST", "segments", {
            name: "Orphan",
            createdAt: created_date,
            status: "complete",
        });

        expect(added.status).to.equal(201);
        expect(added.body).to.include({ id: 61, name: "Orphan" });
        expect((await client.get(61)).body).to.include({ created_date, status: "complete" });
        expect(await control("POST", "segments", { prompt: "no name" })).to.include({ status: 422 });
    });

    it("refuses edits of unknown segments and unknown edits", async () => {
        await client.create();

        expect(await control("PATCH", "segments/99", { status: "failed" })).to.include({ status: 404 });
        expect(await control("DELETE", "segments/99")).to.include({ status: 404 });
        expect(await control("PATCH", "segments/61", { state: "failed" })).to.include({ status: 422 });
    });
});
