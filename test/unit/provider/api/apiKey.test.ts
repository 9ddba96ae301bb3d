import { expect } from "chai";
import type { RequestListener } from "node:http";
import { inspect } from "node:util";
import { HttpClassifyApi } from "../../../../provider/api/HttpClassifyApi";
import { LocalServer } from "../support/LocalServer";
import { standingClock } from "../support/standingClock";
import { rejection } from "../support/rejection";

const apiKey = "key-5f1c9e-never-to-be-seen";

/** All that a log could show of an error: message, stack, causes and every field. */
function everythingOf(error: Error): string {
    return inspect(error, { depth: 20, showHidden: true, getters: true }) + JSON.stringify(error);
}

/** As a server writes JSON that escapes all it can. */
function escaped(text: string): string {
    return text.replace(/./gs, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

describe("the API key", () => {
    let server: LocalServer;

    async function errorFrom(answer: RequestListener): Promise<Error> {
        server = await LocalServer.http(answer);
        const api = new HttpClassifyApi({ baseUrl: server.url, pollIntervalMs: 60_000, apiKey }, standingClock);
        return rejection(api.create({ name: "Snowblower Buyers", prompt: "Homeowners" }));
    }

    afterEach(async () => {
        await server.close();
    });

    const echoes: [string, RequestListener][] = [
        [
            "in an error message",
            (_request, response) =>
                response.writeHead(401).end(JSON.stringify({ error: "e", message: `bad key ${apiKey}` })),
        ],
        ["in a web page", (_request, response) => response.writeHead(200).end(`<html>${apiKey}</html>`)],
        [
            "in JSON of another form",
            (_request, response) => response.writeHead(200).end(JSON.stringify({ key: apiKey })),
        ],
        [
            "across the place where a long text is cut",
            (_request, response) => response.writeHead(200).end(`${"x".repeat(190)}${apiKey}`),
        ],
        [
            "in the address of a redirect",
            (_request, response) => response.writeHead(302, { location: `https://${apiKey}.example.com/` }).end(),
        ],
        ["in a status line", (_request, response) => response.writeHead(500, apiKey).end()],
        ["in a header", (_request, response) => response.writeHead(429, { "retry-after": apiKey }).end()],
        [
            "in an answer that breaks off",
            (_request, response) => {
                response.writeHead(200, { "content-length": "1000", "x-echo": apiKey });
                response.write(apiKey, () => {
                    server.reset();
                });
            },
        ],
    ];
    for (const [where, echo] of echoes) {
        it(`is in no part of an error, though the server echoes it ${where}`, async () => {
            const error = await errorFrom(echo);
            expect(everythingOf(error)).not.to.contain(apiKey).and.not.to.contain(apiKey.slice(0, 10));
        });
    }

    it("is no more to be seen than the prompt that was sent with it, which may be a secret", async () => {
        const prompt = 'Homeowners who said "never again"\nto shovels';
        const refused = (message: string) => [422, JSON.stringify({ error: "e", message })] as const;
        const answers = [
            refused(`too short: ${prompt}`),
            refused(`too short: ${JSON.stringify({ prompt })}`),
            [200, `{"received": "${escaped(prompt)}"}`] as const,
        ];
        for (const [status, body] of answers) {
            server = await LocalServer.http((_request, response) => {
                response.writeHead(status).end(body);
            });
            const api = new HttpClassifyApi({ baseUrl: server.url, pollIntervalMs: 60_000, apiKey }, standingClock);
            const error = await rejection(api.create({ name: "Snowblower Buyers", prompt: ` ${prompt} ` }));
            expect(everythingOf(error)).to.contain("[prompt]");
            expect(everythingOf(error)).not.to.contain("never again");
            await server.close();
        }
        server = await LocalServer.http(() => undefined);
    });

    it("is in no part of an error of the network", async () => {
        const error = await errorFrom(() => {
            server.reset();
        });
        expect(everythingOf(error)).not.to.contain(apiKey);
    });

    for (const status of [301, 302, 303, 307, 308]) {
        it(`does not go where a ${status} points, nor does anything else`, async () => {
            const target = await LocalServer.http((_request, response) => response.end());
            const error = await errorFrom((_request, response) => {
                response.writeHead(status, { location: `${target.url}/elsewhere` }).end();
            });
            expect(target.received).to.deep.equal([]);
            expect(error).to.have.property("failure", "redirected");
            expect(error.message).to.contain(`answered ${status} to ${new URL(target.url).host}`);
            await target.close();
        });
    }
});
