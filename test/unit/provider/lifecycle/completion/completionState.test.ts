import { expect } from "chai";
import { unknownValue } from "../../../../../provider/engine/properties";
import {
    checkCompletion,
    diffCompletion,
    recordsOf,
    segmentIdsOf,
    toCompletionState,
} from "../../../../../provider/lifecycle/completion/completionState";

const complete = { id: 61, name: "Skis", status: "complete", createdDate: "2026-02-12T22:00:00Z" };
const pending = { id: 62, name: "Sledges", status: "pending", createdDate: "2026-02-12T22:00:00Z" };

describe("the inputs of a SegmentCompletion", () => {
    it("are a list of whole numbers above zero", () => {
        expect(checkCompletion({ segmentIds: [61, 62] })).to.be.empty;
        expect(checkCompletion({ segmentIds: [] })).to.be.empty;
    });

    it("may be unknown at preview, wholly or in part", () => {
        expect(checkCompletion({ segmentIds: unknownValue })).to.be.empty;
        expect(checkCompletion({ segmentIds: [61, unknownValue] })).to.be.empty;
    });

    it("are refused one by one where they are wrong", () => {
        const properties = checkCompletion({ segmentIds: [61, 0, 1.5, "63", null] }).map(({ property }) => property);
        expect(properties).to.deep.equal(["segmentIds[1]", "segmentIds[2]", "segmentIds[3]", "segmentIds[4]"]);
    });

    it("are refused when there is no list, or something else beside it", () => {
        const failures = checkCompletion({ segmentId: 61, __provider: "text" });
        expect(failures.map(({ property }) => property)).to.deep.equal(["segmentId", "segmentIds"]);
    });

    it("are a set, smallest ID first", () => {
        expect(segmentIdsOf({ segmentIds: [63, 61, 63, 62] })).to.deep.equal([61, 62, 63]);
        expect(segmentIdsOf({})).to.deep.equal([]);
    });
});

describe("the difference of two SegmentCompletions", () => {
    const state = { segmentIds: [61, 62], segments: [complete, { ...pending, status: "complete" }] };

    it("is none for the same set in another order, when all are complete", () => {
        expect(diffCompletion(state, { segmentIds: [62, 61, 61] })).to.deep.equal({
            isOtherSet: false,
            isUnfinished: false,
        });
    });

    it("is there when an ID was added, even one that is not known yet", () => {
        expect(diffCompletion(state, { segmentIds: [61, 62, 63] })).to.include({ isOtherSet: true });
        expect(diffCompletion(state, { segmentIds: [61, 62, unknownValue] })).to.include({ isOtherSet: true });
    });

    it("is there when an ID was taken away", () => {
        expect(diffCompletion(state, { segmentIds: [61] })).to.deep.equal({ isOtherSet: true, isUnfinished: false });
    });

    it("is that the wait continues, until every build in the state is complete", () => {
        for (const segments of [
            [complete, pending],
            [complete, { ...pending, status: "failed" }],
            [complete],
            undefined,
        ]) {
            expect(diffCompletion({ ...state, segments }, { segmentIds: [61, 62] })).to.deep.equal({
                isOtherSet: false,
                isUnfinished: true,
            });
        }
    });
});

describe("the state of a SegmentCompletion", () => {
    it("has the inputs and a record of each segment, and nothing undefined", () => {
        const skis = { id: 61, name: "Skis", status: "pending", createdDate: "2026-02-12T22:00:00Z" } as const;
        const { segments } = toCompletionState({ segmentIds: [61] }, [skis], []);
        expect(segments).to.deep.equal([{ ...complete, status: "pending" }]);
    });

    it("is read back", () => {
        expect(recordsOf({ segments: [complete, pending] })).to.deep.equal([complete, pending]);
    });

    it("is ignored where it is not of the form that this package writes", () => {
        const foreign = [null, 61, "61", {}, { ...complete, id: "61" }, { ...complete, status: "done" }];
        expect(recordsOf({ segments: foreign })).to.be.empty;
        expect(recordsOf({ segments: "none" })).to.be.empty;
    });
});
