import { expect } from "chai";
import { incompleteError, requireComplete } from "../../../../provider/program/requireComplete";
import type { SegmentRecord } from "../../../../provider/segment/Segment";

const complete: SegmentRecord = {
    id: 61,
    name: "Snowblower Buyers",
    status: "complete",
    createdDate: "2026-01-05T10:00:00Z",
    processedDate: "2026-01-05T11:30:00Z",
};
const building: SegmentRecord = {
    id: 62,
    name: "Ski Weekends",
    status: "processing",
    createdDate: "2026-01-05T10:00:00Z",
};

describe("requireComplete", () => {
    it("lets complete segments through as they are", async () => {
        const segments = { buyers: complete };

        const passed = await new Promise((resolve) => requireComplete(segments).apply(resolve));

        expect(passed).to.deep.equal(segments);
    });

    it("takes no segments for complete", () => {
        expect(incompleteError({})).to.equal(undefined);
    });

    it("names every segment that is not complete, and what to do", () => {
        const failed: SegmentRecord = { ...building, id: 63, name: "Hikers", status: "failed" };

        const error = incompleteError({ buyers: complete, skiing: building, hiking: failed });

        expect(error?.code).to.equal("incomplete-segments");
        expect(error?.message).to.equal(
            'could not use the segments of a stack: 2 of 3 are not complete: skiing (segment 62 "Ski Weekends") is processing, ' +
                'hiking (segment 63 "Hikers") is failed. ' +
                "Run `pulumi up` in the stack that declares them until all are complete, then run it here again. [incomplete-segments]",
        );
    });

    it("shows a name of another account in one line", () => {
        const segment = { ...building, name: "Ski\n::error::\u202e" };

        expect(incompleteError({ skiing: segment })?.message).to.include('skiing (segment 62 "Ski ::error::�") is');
    });

    for (const { what, segment, named } of [
        { what: "that has no ID", segment: { ...complete, id: undefined }, named: "segment without an ID" },
        { what: "that has no status", segment: { id: 61 }, named: "buyers (segment 61) is of unknown status" },
        { what: "that is only an ID", segment: 61, named: "buyers (segment without an ID) is of unknown status" },
        { what: "that is null", segment: null, named: "buyers (segment without an ID) is of unknown status" },
    ]) {
        it(`refuses a segment ${what}`, () => {
            expect(incompleteError({ buyers: segment })?.message).to.include(named);
        });
    }

    for (const value of [undefined, null, 61, "complete", [complete]]) {
        it(`refuses ${JSON.stringify(value)} in place of a record`, () => {
            expect(incompleteError(value)?.message).to.include("they are not a record of segments by key");
        });
    }
});
