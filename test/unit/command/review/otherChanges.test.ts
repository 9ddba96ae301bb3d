import { expect } from "chai";
import { reviewPreview } from "../../../../provider/command/review/reviewPreview";
import { preview, previewFixture, step } from "../support/previews";

describe("reviewing what else a preview shows", () => {
    it("only counts the changes of other packages, a replacement once", () => {
        const type = "aws:s3/bucket:Bucket";
        const { others } = reviewPreview(
            preview(
                step("create", { type, name: "a" }),
                step("create", { type, name: "b" }),
                step("create-replacement", { type, name: "c" }),
                step("replace", { type, name: "c" }),
                step("delete-replaced", { type, name: "c" }),
                step("read", { type, name: "d" }),
            ),
        );

        expect(others).to.deep.equal({ create: 2, replace: 1 });
    });

    it("counts unchanged segments where the preview lists them, and resources where it does not", () => {
        expect(reviewPreview(previewFixture("events.jsonl")).unchanged).to.deep.equal({ count: 1, of: "segments" });
        expect(reviewPreview(previewFixture("digest-unchanged.json")).unchanged).to.deep.equal({
            count: 7,
            of: "resources",
        });
    });

    it("does not depend on the order in which the engine works", () => {
        const whole = previewFixture("events.jsonl");
        const review = reviewPreview(whole);

        expect(reviewPreview({ ...whole, steps: [...whole.steps].reverse() })).to.deep.equal(review);
    });
});
