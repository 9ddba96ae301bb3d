import { expect } from "chai";
import type { Emulator, Fault } from "../../../emulator/startEmulator";
import { EmulatorClient, snowblowers } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

describe("faults of an emulator", () => {
    const start = withEmulator();
    let emulator: Emulator;
    let client: EmulatorClient;
    let now: number;

    beforeEach(async () => {
        now = Date.parse("2026-02-12T22:09:38Z");
        emulator = await start({ now: () => now, buildTimeMs: 20_000 });
        client = new EmulatorClient(emulator);
    });

    describe("that decide about a build", () => {
        const builds: readonly [Fault, string, number][] = [
            [{ kind: "fail-build" }, "failed", 20_000],
            [{ kind: "never-build" }, "processing", 1_000_000_000],
            [{ kind: "slow-build", buildTimeMs: 50_000 }, "processing", 49_000],
            [{ kind: "slow-build", buildTimeMs: 50_000 }, "complete", 50_000],
        ];
        for (const [fault, status, afterMs] of builds) {
            it(`${fault.kind}: ${status} after ${afterMs / 1000} s`, async () => {
                emulator.inject({ ...fault, name: snowblowers.name });
                await client.create({ ...snowblowers, name: "Another" });
                await client.create();
                now += afterMs;

                expect((await client.get(62)).body).to.include({ status });
            });
        }

        it("fail-build: no processed date, which is null until complete", async () => {
            emulator.inject({ kind: "fail-build" });
            await client.create();
            now += 20_000;

            expect((await client.get(61)).body).to.include({ status: "failed", processed_date: null });
        });

        it("wait for a create that is stored", async () => {
            emulator.inject({ kind: "fail-build" });
            await client.create({});
            emulator.inject({ kind: "server-error" });
            await client.create();
            await client.create();

            expect(emulator.segments().map(({ outcome }) => outcome)).to.deep.equal(["failed"]);
        });
    });

    const refusals: readonly [Exclude<Fault, { kind: "outage" }>, number, string][] = [
        [{ kind: "unauthorized" }, 401, "unauthorized"],
        [{ kind: "forbidden" }, 403, "forbidden"],
        [{ kind: "not-found" }, 404, "not_found"],
        [{ kind: "unprocessable" }, 422, "validation_error"],
        [{ kind: "rate-limited" }, 429, "rate_limit_exceeded"],
        [{ kind: "server-error" }, 500, "server_error"],
        [{ kind: "server-error", status: 503 }, 503, "server_error"],
    ];
    for (const [fault, status, error] of refusals) {
        it(`${fault.kind} answers ${status} to every kind of request and stores nothing`, async () => {
            emulator.inject({ ...fault, times: 3 });

            for (const answer of [await client.create(), await client.get(61), await client.list()]) {
                expect(answer.status).to.equal(status);
                expect(answer.body).to.have.keys("error", "message").and.to.include({ error });
            }
            expect((await client.list()).body).to.deep.equal([]);
        });
    }

    it("rate-limited sends the Retry-After it is told, or none", async () => {
        emulator.inject({ kind: "rate-limited", retryAfter: "Thu, 12 Feb 2026 22:10:00 GMT" });
        emulator.inject({ kind: "rate-limited" });

        expect((await client.list()).headers.get("retry-after")).to.equal("Thu, 12 Feb 2026 22:10:00 GMT");
        expect((await client.list()).headers.has("retry-after")).to.equal(false);
    });

    it("latency answers after the delay, as it would have without", async () => {
        emulator.inject({ kind: "latency", ms: 5 });

        expect(await client.create()).to.include({ status: 201 });
    });

    it("redirect sends elsewhere and stores nothing", async () => {
        emulator.inject({ kind: "redirect", location: "http://127.0.0.1:9/elsewhere", status: 302 });

        const { status, headers } = await client.create();

        expect(status).to.equal(302);
        expect(headers.get("location")).to.equal("http://127.0.0.1:9/elsewhere");
        expect(emulator.segments()).to.deep.equal([]);
    });

    describe("that spoil the answer", () => {
        it("html answers a page with the usual status", async () => {
            emulator.inject({ kind: "html", times: 2 });

            const created = await client.create();
            const listed = await client.list();

            expect([created.status, listed.status]).to.deep.equal([201, 200]);
            expect(created.headers.get("content-type")).to.match(/^text\/html/);
            expect(created.text).to.match(/^<!doctype html>/);
        });

        it("truncated cuts the JSON in the middle", async () => {
            emulator.inject({ kind: "truncated" });

            expect((await client.create()).text).to.match(/^\{"id":61,"name":"Snow/);
            emulator.inject({ kind: "truncated" });
            expect((await client.get(61)).body).to.equal(undefined);
        });

        it("wrong-types sends the ID as a text and the status as a number, also in lists", async () => {
            emulator.inject({ kind: "wrong-types", times: 2 });

            expect((await client.create()).body).to.include({ id: "61", status: 2 });
            expect((await client.list()).body).to.have.nested.property("[0].id", "61");
        });

        it("unknown-status replaces the status word", async () => {
            await client.create();
            emulator.inject({ kind: "unknown-status", status: "curating" });

            expect((await client.get(61)).body).to.include({ id: 61, status: "curating" });
            expect((await client.get(61)).body).to.include({ status: "pending" });
        });
    });

    it("are aimed at a kind of request, a name or an ID", async () => {
        await client.create();
        await client.create({ ...snowblowers, name: "Other" });
        emulator.inject({ kind: "server-error", on: "list" });
        emulator.inject({ kind: "forbidden", name: "Other" });
        emulator.inject({ kind: "not-found", id: 61 });

        expect((await client.get(62)).status).to.equal(403);
        expect((await client.get(62)).status).to.equal(200);
        expect((await client.list()).status).to.equal(500);
        expect((await client.get(61)).status).to.equal(404);
        expect((await client.list()).status).to.equal(200);
    });

    it("are aimed at an API key, by its fingerprint in the request log", async () => {
        const other = new EmulatorClient(emulator, "another-key");
        await other.list();
        const [{ keyFingerprint = "none" } = {}] = emulator.requests();
        emulator.inject({ kind: "server-error", keyFingerprint, times: 2 });
        emulator.inject({ kind: "fail-build", keyFingerprint });

        expect((await client.list()).status).to.equal(200);
        expect([(await other.list()).status, (await other.get(61)).status]).to.deep.equal([500, 500]);
        await client.create();
        await other.create();
        expect(emulator.segments().map(({ outcome }) => outcome)).to.deep.equal(["complete", "failed"]);
    });

    it("let requests pass first, meet as many as they should, and then end", async () => {
        emulator.inject({ kind: "server-error", skip: 1, times: 2 });

        expect(await statusesOfLists(4)).to.deep.equal([200, 500, 500, 200]);
    });

    it("follow each other in the order of injection", async () => {
        emulator.inject({ kind: "server-error" });
        emulator.inject({ kind: "forbidden" });

        expect(await statusesOfLists(3)).to.deep.equal([500, 403, 200]);
    });

    it("last until they are cleared when they have no end", async () => {
        emulator.inject({ kind: "server-error", times: Infinity });
        expect(await statusesOfLists(5)).to.deep.equal([500, 500, 500, 500, 500]);

        emulator.clearFaults();
        expect(await statusesOfLists(1)).to.deep.equal([200]);
    });

    async function statusesOfLists(count: number): Promise<number[]> {
        const statuses: number[] = [];
        for (let request = 0; request < count; request += 1) {
            statuses.push((await client.list()).status);
        }
        return statuses;
    }
});
