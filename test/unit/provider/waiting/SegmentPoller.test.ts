import { expect } from "chai";
import { SegmentPoller } from "../../../../provider/waiting/SegmentPoller";
import { failing } from "../support/apiErrors";
import { FakeClassifyApi } from "../support/FakeClassifyApi";
import { VirtualClock } from "../support/VirtualClock";

const minute = 60_000;
const never = new AbortController().signal;

describe("the poller", () => {
    let clock: VirtualClock;
    let account: FakeClassifyApi;
    let poller: SegmentPoller;

    beforeEach(() => {
        clock = new VirtualClock();
        account = new FakeClassifyApi(clock);
        poller = new SegmentPoller(account, clock, minute, () => 0);
    });

    /** Looks at segments until none of them is building, and returns how many minutes that took. */
    async function follow(ids: readonly number[]): Promise<number> {
        const startedAt = clock.now();
        await Promise.all(
            ids.map(async (id) => {
                for (let isBuilding = true; isBuilding;) {
                    const observation = await poller.nextCheck(id, never);
                    isBuilding = observation?.kind !== "seen" || observation.segment.status !== "complete";
                }
            }),
        );
        return (clock.now() - startedAt) / minute;
    }

    function addMany(count: number): number[] {
        return Array.from({ length: count }, () => account.add().id);
    }

    function completeIn(minutes: number, ids: readonly number[]): void {
        clock.at(minutes * minute - 1, () => {
            ids.forEach((id) => {
                account.move(id, "complete");
            });
        });
    }

    it("reads one waiting segment by its ID, once per interval", async () => {
        const ids = addMany(1);
        completeIn(5, ids);
        expect(await follow(ids)).to.equal(5);
        expect(account.requests).to.deep.equal(Array.from({ length: 5 }, () => "get 61"));
    });

    it("sends one list per interval for many segments that are checked one after the other", async () => {
        for (const id of addMany(100)) {
            await poller.check(id, never);
            await clock.sleep(minute / 10);
        }
        expect(account.count("get"), "before a second segment was heard of").to.equal(1);
        expect(account.count("list")).to.be.within(9, 11);
    });

    for (const count of [2, 1_000]) {
        it(`checks ${count} waiting segments with one list per interval`, async () => {
            const ids = addMany(count);
            completeIn(90, ids);
            expect(await follow(ids)).to.equal(90);
            expect(account.count("get")).to.equal(0);
            expect(account.count("list")).to.equal(90);
        });
    }

    it("answers a thousand simultaneous first checks with one request", async () => {
        const ids = addMany(1_000);
        await Promise.all(ids.map((id) => poller.check(id, never)));
        expect(account.requests).to.deep.equal(["list"]);
        expect(clock.now() - new VirtualClock().now()).to.be.lessThan(1_000);
    });

    it("answers a first check from a status that is younger than an interval", async () => {
        const [first = 0, second = 0] = addMany(2);
        await Promise.all([poller.check(first, never), poller.check(second, never)]);
        await poller.check(first, never);
        expect(account.requests).to.have.length(1);
    });

    it("answers a check that comes during a request without an interval's delay", async () => {
        const [first = 0, second = 0] = addMany(2);
        account.faults.get.push(() => clock.sleep(1_000));
        const startedAt = clock.now();
        const one = poller.check(first, never);
        clock.at(500, () => undefined);
        await clock.sleep(500);
        await Promise.all([one, poller.check(second, never)]);
        expect(clock.now() - startedAt).to.be.lessThan(2_000);
    });

    it("reads segments that are missing from the list one by one, in turns", async () => {
        const ids = addMany(12);
        ids.forEach((id) => account.unlisted.add(id));
        completeIn(1, ids);
        // Five at each poll: after the first two polls two are left.
        expect(await follow(ids)).to.equal(3);
        expect(account.count("get")).to.equal(12);
    });

    it('reports "not found" only for the missing segment', async () => {
        const [known = 0] = addMany(1);
        const [seen, missing] = await Promise.all([poller.nextCheck(known, never), poller.nextCheck(999, never)]);
        expect(seen).to.have.property("kind", "seen");
        expect(missing).to.have.nested.property("error.failure", "not-found");
    });

    it("backs off from failures to four intervals, and comes back to one", async () => {
        const ids = addMany(2);
        account.fail("list", ...[1, 2, 3, 4].map(() => failing("server-error")));
        completeIn(15, ids);
        // Polls at 1, 2, 4, 8, 12 and from then on each minute.
        expect(await follow(ids)).to.equal(15);
        expect(account.count("list")).to.equal(8);
    });

    it("waits as long as Retry-After says, and reports it", async () => {
        const [id = 0] = addMany(1);
        account.fail("get", failing("rate-limited", 7 * minute));
        const startedAt = clock.now();
        expect(await poller.nextCheck(id, never)).to.include({ kind: "failed", retryInMs: 7 * minute });
        await poller.nextCheck(id, never);
        expect(clock.now() - startedAt).to.equal(8 * minute);
    });

    it("honours Retry-After also when it reads one by one", async () => {
        const ids = addMany(3);
        ids.forEach((id) => account.unlisted.add(id));
        account.fail("get", failing("rate-limited", 7 * minute));
        completeIn(1, ids);
        expect(await follow(ids)).to.equal(8);
        expect(account.count("get")).to.equal(4);
    });

    it("does not poll early during a backoff", async () => {
        const [id = 0] = addMany(1);
        account.fail("get", failing("rate-limited", 7 * minute));
        await poller.nextCheck(id, never);
        const startedAt = clock.now();
        await poller.checkNow(id, never);
        expect(clock.now() - startedAt).to.equal(7 * minute);
    });

    it("does not ask upon each other when Retry-After is nothing", async () => {
        const ids = addMany(1);
        account.fail("get", ...[1, 2, 3].map(() => failing("rate-limited", 0)));
        completeIn(4, ids);
        expect(await follow(ids)).to.be.at.least(4);
    });

    it("stops polling when the last wait ends", async () => {
        const [id = 0] = addMany(1);
        const enough = new AbortController();
        const looked = poller.nextCheck(id, enough.signal);
        clock.at(30_000, () => {
            enough.abort();
        });
        expect(await looked).to.equal(undefined);
        await clock.sleep(10 * minute);
        expect(account.requests).to.deep.equal([]);
    });
});
