import { expect } from "chai";
import type { RequestListener } from "node:http";
import { HttpClassifyApi } from "../../../../provider/api/HttpClassifyApi";
import type { Clock } from "../../../../provider/time/Clock";
import { LocalServer } from "../support/LocalServer";
import { standingClock } from "../support/standingClock";
import { rejection } from "../support/rejection";

const apiKey = "key-5f1c9e";
const definition = { name: "Snowblower Buyers", prompt: "Homeowners", exampleUrls: ["https://a.com"] };
const wire = {
    id: 61,
    name: "Snowblower Buyers",
    status: "processing",
    created_date: "2026-02-12T22:09:38Z",
    processed_date: null,
};
const html = "<html><body>Sign in to the guest network</body></html>";

describe("a request to Classify", () => {
    let server: LocalServer;

    async function serving(answer: RequestListener, clock: Clock = standingClock): Promise<HttpClassifyApi> {
        server = await LocalServer.http(answer);
        return new HttpClassifyApi({ baseUrl: server.url, pollIntervalMs: 60_000, apiKey }, clock);
    }

    function answering(status: number, body: unknown, headers: Record<string, string> = {}): Promise<HttpClassifyApi> {
        return serving((_request, response) => {
            response.writeHead(status, { "content-type": "application/json", ...headers });
            response.end(typeof body === "string" ? body : JSON.stringify(body));
        });
    }

    afterEach(async () => {
        await server.close();
    });

    it("creates a segment with the vendor's path, header and body", async () => {
        const api = await answering(201, { ...wire, status: "pending" });
        expect(await api.create(definition)).to.include({ id: 61, status: "pending" });
        const [request] = server.received;
        expect(request).to.include({ method: "POST", url: "/v1/clsfy/segment-requests" });
        expect(request?.headers).to.include({ "x-api-key": apiKey, "content-type": "application/json" });
        expect(JSON.parse(request?.body ?? "")).to.deep.equal({
            name: "Snowblower Buyers",
            prompt: "Homeowners",
            example_urls: ["https://a.com"],
        });
    });

    it("reads one segment and the list of all", async () => {
        const api = await serving((request, response) => {
            response.end(JSON.stringify(request.url?.endsWith("/61") === true ? wire : [wire]));
        });
        expect(await api.get(61)).to.include({ id: 61, status: "processing" });
        expect(await api.list()).to.have.length(1);
        expect(server.received.map(({ method, url, body }) => `${method ?? ""} ${url ?? ""} ${body}`)).to.deep.equal([
            "GET /v1/clsfy/segment-requests/61 ",
            "GET /v1/clsfy/segment-requests ",
        ]);
    });

    it("is not sent without a key", async () => {
        await answering(200, wire);
        const api = new HttpClassifyApi(
            { baseUrl: server.url, pollIntervalMs: 60_000, apiKey: undefined },
            standingClock,
        );
        const error = await rejection(api.get(61));
        expect(error.message).to.match(
            /read segment 61: no API key is set.*classify:apiKey.*CLASSIFY_API_KEY.*missing-api-key/,
        );
        expect(server.received).to.have.length(0);
    });

    const statuses: [number, string, RegExp][] = [
        [400, "rejected", /Correct the definition/],
        [401, "unauthorized", /wrong or revoked.*classify:apiKey.*CLASSIFY_API_KEY/],
        [403, "forbidden", /ask your Classify representative/],
        [404, "not-found", /Check the segment ID/],
        [408, "server-error", /Run `pulumi up` again/],
        [422, "rejected", /Correct the definition/],
        [429, "rate-limited", /Run `pulumi up` again/],
        [500, "server-error", /Nothing is lost/],
        [503, "server-error", /Nothing is lost/],
    ];
    for (const [status, failure, remedy] of statuses) {
        it(`that meets a ${status} is "${failure}", and says what the API said and what to do`, async () => {
            const api = await answering(status, { error: "some_code", message: "the API's own words" });
            const error = await rejection(api.get(61));
            expect(error).to.have.property("failure", failure);
            expect(error.message).to.contain(`answered ${status}, "the API's own words" (GET ${server.url}/v1/clsfy`);
            expect(error.message).to.match(remedy);
        });
    }

    it("does not take a 404 in foreign words for the API's", async () => {
        for (const body of [html, "{}", '{"message":"no Route matched with those values"}', ""]) {
            const api = await answering(404, body);
            expect(await rejection(api.get(61))).to.have.property("failure", "unreadable");
            await server.close();
        }
        await answering(200, wire);
    });

    it("that is rate limited says how long to wait", async () => {
        const api = await answering(429, { error: "e", message: "slow down" }, { "Retry-After": "30" });
        expect(await rejection(api.list())).to.include({ failure: "rate-limited", retryAfterMs: 30_000 });
    });

    const unreadable: [string, string, RegExp][] = [
        ["a web page", html, /not a segment object .*: it is a web page: <html><body>Sign in/],
        ["truncated JSON", '{"id": 61, "name": "Snow', /a text that is not JSON: \{"id": 61/],
        ["wrong types", '{"id": "61"}', /JSON of another form: \{"id":"61"\}/],
        ["nothing", "", /an empty body/],
    ];
    for (const [what, body, expected] of unreadable) {
        it(`that is answered with ${what} says what was expected, what was received, and where`, async () => {
            const api = await answering(200, body, what === "a web page" ? { "content-type": "text/html" } : {});
            const error = await rejection(api.get(61));
            expect(error).to.have.property("failure", "unreadable");
            expect(error.message).to.match(expected).and.contain(`answered 200`).and.contain(server.url);
        });
    }

    it("shows a long answer in part only", async () => {
        const api = await answering(500, { error: "e", message: "x".repeat(100_000) });
        expect((await rejection(api.get(61))).message.length).to.be.lessThan(600);
    });

    it("that hangs is aborted in time", async () => {
        const impatient: Clock = { now: () => 0, sleep: () => new Promise((resolve) => setImmediate(resolve)) };
        const api = await serving(() => undefined, impatient);
        const error = await rejection(api.create(definition));
        expect(error).to.have.property("failure", "timeout");
        expect(error.message).to.contain("did not respond in time");
    });

    it("that is interrupted ends at once, and says so", async () => {
        const interrupted = new AbortController();
        const api = await serving(() => {
            interrupted.abort();
        });
        expect((await rejection(api.get(61, interrupted.signal))).message).to.contain("interrupted before");
    });

    it("whose connection is reset, before or within the answer, has met the network", async () => {
        const api = await serving((request, response) => {
            if (request.method === "GET") {
                response.writeHead(200, { "content-length": "1000" });
                response.write("{");
            }
            server.reset();
        });
        for (const lost of [api.create(definition), api.get(61)]) {
            expect(await rejection(lost)).to.have.property("failure", "network");
        }
    });

    it("to a server that is not there has met the network", async () => {
        const api = await answering(200, wire);
        await server.close();
        expect(await rejection(api.list())).to.have.property("failure", "network");
        await answering(200, wire);
    });
});
