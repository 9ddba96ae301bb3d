import { expect } from "chai";
import type { Segment } from "../../../../provider/segment/Segment";
import { StatusSummary } from "../../../../provider/waiting/StatusSummary";

const now = Date.parse("2026-02-12T22:48:00Z");

function segment(id: number, status: Segment["status"], createdDate = "2026-02-12T22:30:00Z"): Segment {
    return { id, name: `Segment ${id}`, status, createdDate };
}

describe("the status summary of a set of segments", () => {
    it("sums up how many are complete, failed and building, and how long the oldest build takes", () => {
        const statuses = new StatusSummary(
            [1, 2, 3, 4, 5],
            [
                segment(1, "complete"),
                segment(2, "failed"),
                segment(3, "pending"),
                segment(4, "processing", "2026-02-12T22:00:00Z"),
                segment(5, "complete"),
            ],
        );
        expect(statuses.line(now)).to.equal("2 of 5 complete, 1 failed, 2 building, longest 45m");
    });

    it("leaves out counts of zero", () => {
        expect(new StatusSummary([1], [segment(1, "complete")]).line(now)).to.equal("1 of 1 complete");
    });

    it("says how many are not known yet", () => {
        expect(new StatusSummary([1, 2, 3], []).line(now)).to.equal("0 of 3 complete, 3 not known yet");
    });

    it("keeps the latest status of each, in the order of the IDs", () => {
        const statuses = new StatusSummary([1, 2], []);
        statuses.record(segment(2, "pending"));
        statuses.record(segment(1, "pending"));
        statuses.record(segment(2, "complete"));
        expect(statuses.segments().map(({ id, status }) => `${id} ${status}`)).to.deep.equal([
            "1 pending",
            "2 complete",
        ]);
    });

    it("ignores segments that are not in the set", () => {
        const statuses = new StatusSummary([1], [segment(7, "failed")]);
        statuses.record(segment(8, "complete"));
        expect(statuses.segments()).to.be.empty;
        expect(statuses.line(now)).to.equal("0 of 1 complete, 1 not known yet");
    });
});
