import { expect } from "chai";
import { judgeNamesakes, namesakesOf, possibleResults } from "../../../../../provider/lifecycle/create/namesakes";
import type { Segment, SegmentStatus } from "../../../../../provider/segment/Segment";

const day = 24 * 3_600_000;
const now = Date.parse("2026-01-10T00:00:00Z");

function segment(id: number, status: SegmentStatus, ageMs = 0): Segment {
    return { id, name: "Buyers", status, createdDate: new Date(now - ageMs).toISOString() };
}

const judge = (account: Segment[], ours: number[] = []) => judgeNamesakes(account, (id) => ours.includes(id), now);

describe("namesakes in the account", () => {
    it("are found whatever space surrounds either name", () => {
        const account = [
            { ...segment(1, "complete"), name: " Buyers " },
            { ...segment(2, "complete"), name: "buyers" },
        ];

        expect(namesakesOf(" Buyers", account).map(({ id }) => id)).to.deep.equal([1]);
    });

    it("stop a build while one of them is building, even beside a finished one", () => {
        const building = segment(2, "processing", 3 * day);

        expect(judge([segment(1, "complete"), building])).to.deep.equal({ kind: "building", segment: building });
    });

    it("are worth a word when they were finished within the last day", () => {
        const recent = segment(1, "complete", day - 1);

        expect(judge([recent])).to.deep.equal({ kind: "finished-lately", segment: recent });
        expect(judge([segment(1, "complete", day)])).to.deep.equal({ kind: "free" });
    });

    it("do not count when they failed or are ours", () => {
        expect(judge([segment(1, "failed"), segment(2, "processing")], [2])).to.deep.equal({ kind: "free" });
    });
});

describe("what a lost answer can have made", () => {
    const startedAt = new Date(now).toISOString();
    const results = (account: Segment[], namesakes: number[] = [], ours: number[] = []) =>
        possibleResults("Buyers", { startedAt, namesakes }, account, (id) => ours.includes(id)).map(({ id }) => id);

    it("is none that was there before, nor one of ours", () => {
        const account = [segment(1, "pending"), segment(2, "pending"), segment(3, "pending")];

        expect(results(account, [1], [2])).to.deep.equal([3]);
    });

    it("was created within a day of the request, on whichever side the clocks say", () => {
        const account = [day, day - 1, 1 - day, -day].map((ageMs, index) => segment(index, "pending", ageMs));

        expect(results(account)).to.deep.equal([1, 2]);
    });
});
