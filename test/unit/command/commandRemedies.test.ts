import { expect } from "chai";
import { processContext } from "../../../provider/command/processContext";
import { LocalServer } from "../provider/support/LocalServer";
import { rejection } from "../provider/support/rejection";

describe("a request of pulumi-classify", () => {
    let server: LocalServer;

    afterEach(async () => {
        await server.close();
    });

    for (const { status, remedy } of [
        { status: 302, remedy: /Check CLASSIFY_BASE_URL\./ },
        { status: 400, remedy: /Correct what the message names/ },
        { status: 401, remedy: /wrong or revoked\. Set it for this command: CLASSIFY_API_KEY=/ },
        { status: 403, remedy: /ask your Classify representative/i },
        { status: 429, remedy: /Run the command again later/ },
        { status: 503, remedy: /Run the command again\./ },
    ]) {
        it(`that meets a ${status} names what the command reads, and what to run again`, async () => {
            server = await LocalServer.http((_request, response) => {
                response.writeHead(status, { "content-type": "application/json" });
                response.end(JSON.stringify({ error: "code", message: "words" }));
            });
            const api = processContext().connect({ baseUrl: server.url, pollIntervalMs: 60_000, apiKey: "key" });

            const { message } = await rejection(api.list());

            expect(message)
                .to.match(remedy)
                .and.not.match(/pulumi up|config set|classify:baseUrl|the definition/);
        });
    }
});
