import { expect } from "chai";
import { fail } from "node:assert";
import vendorPage from "./fixtures/vendorPage.json";
import { EmulatorClient } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

const createdAt = Date.parse(vendorPage.createResponse.created_date);
const buildTimeMs = Date.parse(vendorPage.segmentObject.processed_date) - createdAt;

describe("the examples of the vendor's page", () => {
    const start = withEmulator();
    let now: number;

    beforeEach(() => {
        now = createdAt;
    });

    it("create a segment", async () => {
        const client = new EmulatorClient(await start({ now: () => now }));

        const { status, body, headers } = await client.create(vendorPage.createRequest);

        expect(status).to.equal(201);
        expect(body).to.deep.equal(vendorPage.createResponse);
        expect(headers.get("content-type")).to.match(/^application\/json/);
    });

    it("get a segment once it is built", async () => {
        const client = new EmulatorClient(await start({ now: () => now, buildTimeMs }));
        await client.create(vendorPage.createRequest);
        now += buildTimeMs;

        const { status, body } = await client.get(61);

        expect(status).to.equal(200);
        expect(body).to.deep.equal(vendorPage.segmentObject);
    });

    it("list the segments of an API key, newest first", async () => {
        const [newer, older] = vendorPage.listResponse;
        if (newer === undefined || older === undefined) {
            fail("the page lists two segments");
        }
        const emulator = await start({ now: () => now, buildTimeMs });
        const client = new EmulatorClient(emulator);
        now = Date.parse(older.created_date);
        await client.create({ ...vendorPage.createRequest, name: older.name });
        now = Date.parse(newer.created_date);
        await client.create(vendorPage.createRequest);
        now = Date.parse(newer.processed_date ?? "");
        emulator.edit(61, { status: "processing" });

        const { status, body } = await client.list();

        // A fresh emulator counts from 61; the page's second segment came before.
        expect(status).to.equal(200);
        expect(body).to.deep.equal([
            { ...newer, id: 62 },
            { ...older, id: 61 },
        ]);
    });

    it("ask for a segment that does not exist", async () => {
        const { status, body } = await new EmulatorClient(await start()).get(999);

        expect(status).to.equal(404);
        expect(body).to.deep.equal(vendorPage.errorResponse);
    });
});
