import { expect } from "chai";
import fc from "fast-check";
import { ApiError } from "../../../../provider/api/ApiError";
import { HttpClassifyApi } from "../../../../provider/api/HttpClassifyApi";
import { LocalServer } from "../support/LocalServer";
import { standingClock } from "../support/standingClock";

/** Makes all three requests to a server that answers anything with these bytes. */
async function outcomes(bytes: Uint8Array): Promise<unknown[]> {
    const server = await LocalServer.bytes(bytes);
    const api = new HttpClassifyApi({ baseUrl: server.url, pollIntervalMs: 60_000, apiKey: "a-key" }, standingClock);
    const settled = await Promise.allSettled([
        api.create({ name: "Snowblower Buyers", prompt: "Homeowners" }),
        api.get(61),
        api.list(),
    ]);
    await server.close();
    return settled.map((each) => (each.status === "fulfilled" ? each.value : (each.reason as unknown)));
}

function answer(head: string, body: Uint8Array): Uint8Array {
    return Buffer.concat([Buffer.from(`${head}\r\nconnection: close\r\n\r\n`), body]);
}

const heads = fc
    .tuple(
        fc.constantFrom(200, 201, 204, 302, 401, 404, 429, 500, 999),
        fc.constantFrom(
            "content-type: application/json",
            "content-encoding: gzip",
            "retry-after: x",
            "content-length: 3",
        ),
    )
    .map(([status, header]) => `HTTP/1.1 ${status} Any\r\n${header}`);
const json = fc.json().map((text) => Buffer.from(text));

describe("a server that answers with arbitrary bytes", () => {
    const cases: [string, fc.Arbitrary<Uint8Array>][] = [
        ["instead of HTTP", fc.uint8Array({ maxLength: 300 })],
        ["as the body", fc.tuple(heads, fc.uint8Array({ maxLength: 300 })).map(([head, body]) => answer(head, body))],
        ["that are JSON", fc.tuple(heads, json).map(([head, body]) => answer(head, body))],
    ];
    for (const [how, bytes] of cases) {
        it(`${how} is met with an error of this package, never with a crash`, async () => {
            await fc.assert(
                fc.asyncProperty(bytes, async (sent) => {
                    for (const outcome of await outcomes(sent)) {
                        // An empty list is the one thing that a few random bytes can be.
                        expect(outcome instanceof ApiError || Array.isArray(outcome)).to.equal(true);
                    }
                }),
                { numRuns: 60 },
            );
        });
    }
});
