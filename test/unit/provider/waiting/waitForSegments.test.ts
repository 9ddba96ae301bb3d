import { expect } from "chai";
import type { Segment } from "../../../../provider/segment/Segment";
import { SegmentPoller } from "../../../../provider/waiting/SegmentPoller";
import { type ManyOutcome, type WaitForMany, waitForSegments } from "../../../../provider/waiting/waitForSegments";
import { failing } from "../support/apiErrors";
import { FakeClassifyApi } from "../support/FakeClassifyApi";
import { recordingRow, type RecordingRow } from "../support/recordingRow";
import { VirtualClock } from "../support/VirtualClock";

const minute = 60_000;

describe("a wait for many segments", () => {
    let clock: VirtualClock;
    let account: FakeClassifyApi;
    let row: RecordingRow;
    let user: AbortController;

    beforeEach(() => {
        clock = new VirtualClock();
        account = new FakeClassifyApi(clock);
        row = recordingRow();
        user = new AbortController();
    });

    function addMany(count: number): number[] {
        return Array.from({ length: count }, () => account.add().id);
    }

    function inMinutes(minutes: number, act: () => void): void {
        clock.at(minutes * minute - 1, act);
    }

    function wait(ids: readonly number[], change: Partial<WaitForMany> = {}): Promise<ManyOutcome> {
        const poller = new SegmentPoller(account, clock, minute, () => 0);
        const limitMs = 240 * minute;
        return waitForSegments({ ids, known: [], limitMs, interrupted: user.signal, row, ...change }, poller, clock);
    }

    function kinds({ outcomes }: ManyOutcome): string[] {
        return [...outcomes.values()].map(({ kind }) => kind);
    }

    it("ends when the last of them is complete", async () => {
        const [first = 0, second = 0] = addMany(2);
        inMinutes(10, () => {
            account.move(first, "complete");
        });
        inMinutes(70, () => {
            account.move(second, "complete");
        });

        const outcome = await wait([first, second]);

        expect(kinds(outcome)).to.deep.equal(["complete", "complete"]);
        expect(outcome.segments.map(({ status }) => status)).to.deep.equal(["complete", "complete"]);
    });

    it("makes one request each interval for a thousand segments", async () => {
        const ids = addMany(1_000);
        inMinutes(20, () => {
            ids.forEach((id) => {
                account.move(id, "complete");
            });
        });

        await wait(ids);

        expect(account.count("get")).to.equal(0);
        expect(account.count("list")).to.be.within(19, 22);
    });

    it("continues for the others when one fails, and says which failed", async () => {
        const [failed = 0, other = 0] = addMany(2);
        inMinutes(5, () => {
            account.move(failed, "failed");
        });
        inMinutes(60, () => {
            account.move(other, "complete");
        });

        const outcome = await wait([failed, other]);

        expect(kinds(outcome)).to.deep.equal(["failed", "complete"]);
        expect(row.said).to.deep.equal([`segment ${failed} has failed`]);
        expect(row.progressed).to.include("0 of 2 complete, 1 failed, 1 building, longest 5m");
    });

    it("shows one text for all that a poll has brought", async () => {
        const ids = addMany(100);
        inMinutes(3, () => {
            ids.forEach((id) => {
                account.move(id, "complete");
            });
        });

        await wait(ids);

        expect(row.progressed).to.have.length.of.at.most(account.requests.length + 1);
    });

    it("does not ask about segments that are known to be complete", async () => {
        const known: Segment = account.add({ status: "complete" });

        const outcome = await wait([known.id], { known: [known] });

        expect(kinds(outcome)).to.deep.equal(["complete"]);
        expect(account.requests).to.be.empty;
    });

    it("checks one that failed before again, because it may have been repaired", async () => {
        const known: Segment = { ...account.add({ status: "complete" }), status: "failed" };

        const outcome = await wait([known.id], { known: [known] });

        expect(kinds(outcome)).to.deep.equal(["complete"]);
    });

    it("ends at the limit with what is known by then", async () => {
        const [quick = 0, slow = 0] = addMany(2);
        account.move(quick, "complete");

        const outcome = await wait([quick, slow], { limitMs: 30 * minute });

        expect(kinds(outcome)).to.deep.equal(["complete", "timed-out"]);
        expect(outcome.segments).to.have.length(2);
    });

    it("ends for all when the user interrupts it", async () => {
        const ids = addMany(3);
        inMinutes(7, () => {
            user.abort();
        });

        expect(kinds(await wait(ids))).to.deep.equal(["interrupted", "interrupted", "interrupted"]);
    });

    it("shows failed checks beside the statuses, and continues", async () => {
        const ids = addMany(2);
        account.fail("list", undefined, failing("rate-limited"));
        inMinutes(20, () => {
            ids.forEach((id) => {
                account.move(id, "complete");
            });
        });

        const outcome = await wait(ids);

        expect(kinds(outcome)).to.deep.equal(["complete", "complete"]);
        expect(row.progressed.join("\n")).to.match(/rate limited, retrying in \w+ \(0 of 2 complete, 2 building/);
    });
});
