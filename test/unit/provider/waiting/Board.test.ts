import { expect } from "chai";
import type { Segment } from "../../../../provider/segment/Segment";
import { Board } from "../../../../provider/waiting/Board";

const now = Date.parse("2026-02-12T22:48:00Z");

function segment(id: number, status: Segment["status"], createdDate = "2026-02-12T22:30:00Z"): Segment {
    return { id, name: `Segment ${id}`, status, createdDate };
}

describe("the board of a set of segments", () => {
    it("sums up how many are complete, failed and building, and how long the oldest build takes", () => {
        const board = new Board(
            [1, 2, 3, 4, 5],
            [
                segment(1, "complete"),
                segment(2, "failed"),
                segment(3, "pending"),
                segment(4, "processing", "2026-02-12T22:00:00Z"),
                segment(5, "complete"),
            ],
        );
        expect(board.summary(now)).to.equal("2 of 5 complete, 1 failed, 2 building, longest 45m");
    });

    it("leaves out what there is none of", () => {
        expect(new Board([1], [segment(1, "complete")]).summary(now)).to.equal("1 of 1 complete");
    });

    it("tells how many it knows nothing of", () => {
        expect(new Board([1, 2, 3], []).summary(now)).to.equal("0 of 3 complete, 3 not known yet");
    });

    it("keeps the latest that it was told, in the order of the IDs", () => {
        const board = new Board([1, 2], []);
        board.record(segment(2, "pending"));
        board.record(segment(1, "pending"));
        board.record(segment(2, "complete"));
        expect(board.segments().map(({ id, status }) => `${id} ${status}`)).to.deep.equal(["1 pending", "2 complete"]);
    });

    it("has no place for segments that nobody asked about", () => {
        const board = new Board([1], [segment(7, "failed")]);
        board.record(segment(8, "complete"));
        expect(board.segments()).to.be.empty;
        expect(board.summary(now)).to.equal("0 of 1 complete, 1 not known yet");
    });
});
