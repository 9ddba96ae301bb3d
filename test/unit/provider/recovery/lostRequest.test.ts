import { expect } from "chai";
import { decide, type LostRequest, possibleSegments } from "../../../../provider/recovery/lostRequest";
import type { Segment } from "../../../../provider/segment/Segment";

const minute = 60_000;
const sentAfter = Date.parse("2026-02-12T22:00:00Z");
const request: LostRequest = { name: "Buyers", sentAfter, sentBefore: sentAfter + minute, knownBefore: [] };

function segment(id: number, createdMs: number, name = "Buyers"): Segment {
    return { id, name, status: "processing", createdDate: new Date(sentAfter + createdMs).toISOString() };
}

describe("the segments that a lost request may have built", () => {
    function possible(
        account: Segment[],
        {
            aheadMs = 0,
            taken = [],
            knownBefore = [],
        }: { aheadMs?: number | undefined; taken?: number[]; knownBefore?: number[] },
    ): number[] {
        const clocks = { aheadMs, pollIntervalMs: minute };
        const lost = { ...request, knownBefore };
        return possibleSegments(lost, account, (id) => taken.includes(id), clocks).map(({ id }) => id);
    }

    it("have its name, without surrounding space", () => {
        const account = [segment(1, 0, " Buyers "), segment(2, 0, "buyers")];
        expect(possible(account, {})).to.deep.equal([1]);
    });

    it("were created after it was declared, but for five poll intervals that clocks may differ", () => {
        const account = [segment(1, -6 * minute), segment(2, -5 * minute), segment(3, 120 * minute)];
        expect(possible(account, {})).to.deep.equal([2, 3]);
    });

    for (const aheadMs of [60 * minute, -60 * minute]) {
        it(`are distinguished from older ones by Classify's own clock, which is off by ${aheadMs / minute} minutes`, () => {
            const account = [segment(1, aheadMs - 6 * minute), segment(2, aheadMs)];
            expect(possible(account, { aheadMs })).to.deep.equal([2]);
        });
    }

    it("may be an hour older while the difference of the clocks is unknown", () => {
        const clocks = { aheadMs: undefined, pollIntervalMs: minute };
        const account = [segment(1, -61 * minute), segment(2, -59 * minute)];
        expect(possibleSegments(request, account, () => false, clocks).map(({ id }) => id)).to.deep.equal([2]);
    });

    it("are owned by no resource, and were not there before", () => {
        const account = [segment(1, 0), segment(2, 0), segment(3, 0)];
        expect(possible(account, { taken: [1], knownBefore: [2] })).to.deep.equal([3]);
    });
});

describe("what to do about a lost request", () => {
    const at = (ms: number, ...candidates: Segment[]) => decide(request, candidates, request.sentBefore + ms, minute);

    it("is to resume the one segment that fits", () => {
        expect(at(0, segment(1, 0))).to.deep.equal({ kind: "resume", segment: segment(1, 0) });
    });

    it("is to ask a person where several fit", () => {
        expect(at(0, segment(1, 0), segment(2, 0))).to.have.property("kind", "several");
    });

    it("is to wait until the account has shown none for five poll intervals, and then to build", () => {
        expect(at(0)).to.deep.equal({ kind: "wait", leftMs: 5 * minute });
        expect(at(5 * minute - 1)).to.deep.equal({ kind: "wait", leftMs: 1 });
        expect(at(5 * minute)).to.deep.equal({ kind: "build" });
    });
});
