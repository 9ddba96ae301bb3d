import { expect } from "chai";
import type { ApiFailure } from "../../../../provider/api/ApiError";
import type { Segment } from "../../../../provider/segment/Segment";
import { SegmentPoller } from "../../../../provider/waiting/SegmentPoller";
import {
    type Wait,
    waitForSegment,
    type WaitNews,
    type WaitOutcome,
} from "../../../../provider/waiting/waitForSegment";
import { failing } from "../support/apiErrors";
import { FakeClassifyApi } from "../support/FakeClassifyApi";
import { VirtualClock } from "../support/VirtualClock";

const minute = 60_000;

describe("a wait for a segment", () => {
    let clock: VirtualClock;
    let account: FakeClassifyApi;
    let segment: Segment;
    let user: AbortController;
    let news: WaitNews[];

    beforeEach(() => {
        clock = new VirtualClock();
        account = new FakeClassifyApi(clock);
        segment = account.add();
        user = new AbortController();
        news = [];
    });

    /** What a wait that an earlier run began is made of: nothing is known of the segment. */
    function request(): Wait {
        const report = (each: WaitNews): number => news.push(each);
        return { id: segment.id, limitMs: 240 * minute, interrupted: user.signal, report };
    }

    function resumed(change: Partial<Wait> = {}): Promise<WaitOutcome> {
        const poller = new SegmentPoller(account, clock, minute, () => 0);
        return waitForSegment({ ...request(), ...change }, poller, clock);
    }

    function wait(change: Partial<Wait> = {}): Promise<WaitOutcome> {
        return resumed({ known: segment, ...change });
    }

    function inMinutes(minutes: number, act: () => unknown): void {
        clock.at(minutes * minute - 1, () => void act());
    }

    function failPolls(...failures: ApiFailure[]): void {
        account.fail("get", ...failures.map((failure) => failing(failure)));
    }

    it("ends when the build is complete, and reports each check", async () => {
        inMinutes(3, () => {
            account.move(61, "processing");
        });
        inMinutes(5, () => {
            account.move(61, "complete");
        });
        expect(await wait()).to.include({ kind: "complete", waitedMs: 5 * minute });
        expect(news.map((each) => each.segment?.status)).to.deep.equal([
            ...["pending", "pending", "pending"],
            ...["processing", "processing", "complete"],
        ]);
    });

    it("ends when the build has failed", async () => {
        inMinutes(2, () => {
            account.move(61, "failed");
        });
        expect(await wait()).to.include({ kind: "failed", waitedMs: 2 * minute });
    });

    it("sends no request when the build is known to be complete", async () => {
        account.move(61, "complete");
        await wait({ known: { ...segment, status: "complete" } });
        expect(account.requests).to.deep.equal([]);
    });

    it("checks at once when it is resumed", async () => {
        account.move(61, "complete");
        expect(await resumed()).to.have.property("kind", "complete");
        expect(clock.now() - Date.parse(segment.createdDate)).to.be.lessThan(1_000);
    });

    it("continues under an unknown status until there is a processed date", async () => {
        account.segments.set(61, { ...segment, status: "processing", unrecognisedStatus: "queued" });
        inMinutes(4, () => {
            account.move(61, "complete");
        });
        expect(await wait()).to.include({ kind: "complete", waitedMs: 4 * minute });
    });

    const failures: ApiFailure[] = [
        ...(["unauthorized", "forbidden", "not-found", "rejected", "rate-limited", "server-error"] as const),
        ...(["network", "timeout", "redirected", "unreadable"] as const),
    ];
    for (const failure of failures) {
        it(`is not ended by one or two failed checks (${failure})`, async () => {
            failPolls(failure, failure);
            inMinutes(2, () => {
                account.move(61, "complete");
            });
            expect(await wait()).to.have.property("kind", "complete");
        });
    }

    it("reports a failed check and when the next one is", async () => {
        failPolls("network");
        account.faults.get.push(() => {
            account.move(61, "complete");
        });
        await wait();
        expect(news[1]?.failedCheck).to.deep.include({ retryInMs: minute });
        expect(news[1]?.segment).to.deep.equal(segment);
    });

    it("ends at the third failed check in a row that is not transient", async () => {
        failPolls("unauthorized", "unauthorized", "unauthorized");
        expect(await wait()).to.deep.include({ kind: "gave-up", segment });
        expect(account.count("get")).to.equal(3);
    });

    it("ends at once without an API key", async () => {
        failPolls("missing-key");
        expect(await resumed()).to.have.nested.property("error.code", "missing-api-key");
        expect(account.count("get")).to.equal(1);
    });

    it("bears a fault that may pass for half an hour", async () => {
        failPolls(...Array.from({ length: 100 }, () => "server-error" as const));
        const outcome = await wait();
        expect(outcome.kind).to.equal("gave-up");
        expect(outcome.waitedMs / minute).to.be.within(30, 36);
    });

    it("bears that a new segment is missing for a while", async () => {
        account.segments.delete(61);
        inMinutes(9, () => account.segments.set(61, { ...segment, status: "complete" }));
        expect(await wait()).to.have.property("kind", "complete");
    });

    it("ends when a segment stays missing", async () => {
        account.segments.delete(61);
        const outcome = await wait();
        expect(outcome).to.have.nested.property("error.failure", "not-found");
        expect(outcome.waitedMs / minute).to.be.at.most(15);
    });

    it("never reports its limit as a success, and returns the last status", async () => {
        account.move(61, "processing");
        const outcome = await wait({ limitMs: 2.5 * minute });
        expect(outcome).to.have.property("kind", "timed-out");
        expect(outcome.segment?.status).to.equal("processing");
        expect(outcome.waitedMs / minute).to.be.closeTo(2.5, 0.1);
    });

    it("checks once more at the limit, because the build may be complete", async () => {
        clock.at(2.4 * minute, () => {
            account.move(61, "complete");
        });
        expect(await wait({ limitMs: 2.5 * minute })).to.have.property("kind", "complete");
    });

    it("is timed out when that last check fails", async () => {
        account.fail("list", failing("server-error"));
        expect(await wait({ limitMs: 2.5 * minute })).to.deep.include({ kind: "timed-out", segment });
    });

    it("ends at once when the user interrupts it", async () => {
        inMinutes(2.5, () => {
            user.abort();
        });
        expect(await wait()).to.deep.include({ kind: "interrupted", segment, waitedMs: 2.5 * minute - 1 });
    });

    it("ends at once when the user has interrupted before", async () => {
        user.abort();
        expect(await resumed()).to.include({ kind: "interrupted", waitedMs: 0 });
        expect(account.requests).to.deep.equal([]);
    });

    it("checks only once without a wait", async () => {
        account.move(61, "processing");
        expect(await resumed({ once: true })).to.have.nested.property("segment.status", "processing");
        expect(account.requests).to.have.length(1);
    });
});
