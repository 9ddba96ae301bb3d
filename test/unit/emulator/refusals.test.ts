import { expect } from "chai";
import type { Emulator } from "../../../emulator/startEmulator";
import { EmulatorClient, snowblowers } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

const urls = ["https://www.example.com/snow"];
const path = "/v1/clsfy/segment-requests";

describe("what the vendor's page does not allow", () => {
    const start = withEmulator();
    let emulator: Emulator;
    let client: EmulatorClient;

    beforeEach(async () => {
        emulator = await start();
        client = new EmulatorClient(emulator);
    });

    afterEach("nothing was stored", () => {
        expect(emulator.segments()).to.deep.equal([]);
    });

    const badRequests: readonly [string, unknown][] = [
        ["no name", { prompt: "a prompt" }],
        ["a blank name", { ...snowblowers, name: "  " }],
        ["neither prompt nor example URLs", { name: "A name" }],
        ["a blank prompt and an empty list of example URLs", { name: "A name", prompt: " ", example_urls: [] }],
        ["a list instead of an object", [snowblowers]],
        ["a text instead of an object", "Snowblower Buyers"],
        ["null instead of an object", null],
    ];
    for (const [what, body] of badRequests) {
        it(`is a bad request: ${what}`, async () => {
            const answer = await client.create(body);

            expect(answer.status).to.equal(400);
            expect(answer.body).to.have.keys("error", "message").and.to.include({ error: "bad_request" });
        });
    }

    const invalidValues: readonly [string, string, object][] = [
        ["a name that is a number", "name", { name: 7 }],
        ["a name that is null", "name", { name: null }],
        ["a prompt that is a list", "prompt", { prompt: ["a prompt"] }],
        ["a prompt that is null", "prompt", { prompt: null, example_urls: urls }],
        ["example URLs as one text", "example_urls", { example_urls: urls[0] }],
        ["an example URL without a scheme", "example_urls", { example_urls: ["www.example.com"] }],
        ["an example URL of another scheme", "example_urls", { example_urls: ["ftp://www.example.com"] }],
        ["a blocked domain that is a number", "block_tlds", { block_tlds: [1] }],
        ["a client ID that is a number", "client_id", { client_id: 3 }],
        ["a property that is not on the page", "exampleUrls", { exampleUrls: urls }],
    ];
    for (const [what, property, change] of invalidValues) {
        it(`is a validation error: ${what}`, async () => {
            const answer = await client.create({ ...snowblowers, ...change });

            expect(answer.status).to.equal(422);
            expect(answer.body).to.include({ error: "validation_error" });
            expect(answer.text).to.contain(property);
        });
    }

    it("refuses a body that is not JSON", async () => {
        expect(await client.send("POST", path, '{"name": ')).to.include({ status: 400 });
        expect(await client.send("POST", path, "name=A", "application/x-www-form-urlencoded")).to.include({
            status: 400,
        });
        expect(await client.send("POST", path)).to.include({ status: 400 });
    });

    it("refuses an ID that is not an integer", async () => {
        expect(await client.get("sixty-one")).to.include({ status: 400 });
        expect(await client.get("6.1")).to.include({ status: 400 });
    });

    it("refuses a request without an API key, with any body", async () => {
        for (const anonymous of [new EmulatorClient(emulator, ""), new EmulatorClient(emulator, null)]) {
            const answers = [
                await anonymous.create(),
                await anonymous.create({}),
                await anonymous.get(61),
                await anonymous.list(),
            ];

            expect(answers.map(({ status }) => status)).to.deep.equal([401, 401, 401, 401]);
            expect(answers[0]?.body).to.deep.equal({ error: "unauthorized", message: "Missing or invalid API key" });
        }
    });

    it("has no update, no delete and no other path", async () => {
        const answers = await Promise.all([
            client.send("DELETE", `${path}/61`),
            client.send("PUT", `${path}/61`, "{}"),
            client.send("PATCH", `${path}/61`, "{}"),
            client.send("GET", "/v1/clsfy/segments"),
        ]);

        expect(answers.map(({ status }) => status)).to.deep.equal([404, 404, 404, 404]);
        expect(answers[0].body).to.include({ error: "not_found" });
    });
});
