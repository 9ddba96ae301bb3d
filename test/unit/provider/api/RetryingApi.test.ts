import { expect } from "chai";
import type { ApiFailure } from "../../../../provider/api/ApiError";
import { RetryingApi } from "../../../../provider/api/retry";
import { failing } from "../support/apiErrors";
import { FakeClassifyApi } from "../support/FakeClassifyApi";
import { rejection } from "../support/rejection";
import { VirtualClock } from "../support/VirtualClock";

const definition = { name: "Snowblower Buyers", prompt: "Homeowners" };

describe("a one-off request", () => {
    let clock: VirtualClock;
    let account: FakeClassifyApi;
    let notices: string[];
    let stop: AbortController;
    let api: RetryingApi;

    beforeEach(() => {
        clock = new VirtualClock();
        account = new FakeClassifyApi(clock);
        notices = [];
        stop = new AbortController();
        api = new RetryingApi(account, clock, {
            firstBackoffMs: 1_000,
            notify: (text) => notices.push(text),
            stop: stop.signal,
            random: () => 0,
        });
        account.add({ id: 61 });
    });

    for (const failure of ["rate-limited", "server-error", "network", "timeout", "unreadable"] as const) {
        it(`is made again after a failure that may pass (${failure})`, async () => {
            account.fail("get", failing(failure), failing(failure));
            expect(await api.get(61)).to.have.property("id", 61);
            expect(clock.pauses).to.deep.equal([1_000, 2_000]);
        });
    }

    for (const failure of [
        "unauthorized",
        "forbidden",
        "not-found",
        "rejected",
        "redirected",
        "missing-key",
    ] as const) {
        it(`is not made again after a failure that stays (${failure})`, async () => {
            account.fail("list", failing(failure));
            expect(await rejection(api.list())).to.have.property("failure", failure);
            expect(account.requests).to.deep.equal(["list"]);
        });
    }

    it("fails after five attempts", async () => {
        account.fail("get", ...Array.from({ length: 9 }, () => failing("network")));
        await rejection(api.get(61));
        expect(account.count("get")).to.equal(5);
    });

    it("waits as long as the API asks for, and says so", async () => {
        account.fail("list", failing("rate-limited", 30_000));
        await api.list();
        expect(clock.pauses).to.deep.equal([30_000]);
        expect(notices).to.deep.equal(["rate limited, retrying in 30s"]);
    });

    it("is not made again once the user has interrupted, nor waited for", async () => {
        account.fail("list", failing("rate-limited", 600_000));
        clock.at(5_000, () => {
            stop.abort();
        });
        const startedAt = clock.now();
        await rejection(api.list());
        expect(clock.now() - startedAt).to.equal(5_000);
        expect(account.count("list")).to.equal(1);
    });
});

describe("a POST", () => {
    for (const failure of [
        "rate-limited",
        "network",
        "timeout",
        "server-error",
        "unreadable",
        "unauthorized",
    ] satisfies ApiFailure[]) {
        it(`is never sent again (${failure})`, async () => {
            const clock = new VirtualClock();
            const account = new FakeClassifyApi(clock);
            account.fail("create", failing(failure));
            const api = new RetryingApi(account, clock, { firstBackoffMs: 1_000, notify: () => undefined });
            await rejection(api.create(definition));
            expect(account.count("create")).to.equal(1);
        });
    }
});
