import { expect } from "chai";
import { ClassifyError } from "../../../../provider/errors/ClassifyError";
import { parseSegmentId } from "../../../../provider/segment/parseSegmentId";

describe("a segment ID that was typed", () => {
    it("is a whole number above zero", () => {
        expect(parseSegmentId("61")).to.equal(61);
        expect(parseSegmentId("1")).to.equal(1);
    });

    for (const text of ["", "0", "-1", "6.1", "61 ", "x61", "61x", "1e3", "9007199254740993"]) {
        it(`is not "${text}"`, () => {
            expect(() => parseSegmentId(text))
                .to.throw(
                    ClassifyError,
                    `could not read segment "${text}": a segment ID is a whole number above zero. Write it like "61". [bad-id]`,
                )
                .with.property("code", "bad-id");
        });
    }
});
