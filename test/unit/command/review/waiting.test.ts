import { expect } from "chai";
import { renderReviewMarkdown } from "../../../../provider/command/review/renderReviewMarkdown";
import { reviewPreview } from "../../../../provider/command/review/reviewPreview";
import { preview, step } from "../support/previews";

const definition = { name: "Buyers", prompt: "People who buy" };
const completion = { name: "library", type: "classify:index:SegmentCompletion" };

describe("reviewing what an update waits for", () => {
    for (const { news, waits } of [
        { news: { segmentIds: [61] }, waits: ["library"] },
        { news: { segmentIds: [61], waitForCompletion: true }, waits: ["library"] },
        { news: { segmentIds: [61], waitForCompletion: false }, waits: [] },
    ]) {
        it(`is what the completion declares: ${JSON.stringify(news)}`, () => {
            const review = reviewPreview(preview(step("update", { ...completion, news })));

            expect(review.waits).to.deep.equal(waits);
        });
    }

    it("is nothing if the completion is removed or only read", () => {
        const steps = ["same", "delete", "delete-replaced", "refresh"].map((op) =>
            step(op, { ...completion, name: op, olds: { segmentIds: [61] } }),
        );

        expect(reviewPreview(preview(...steps)).waits).to.be.empty;
    });

    it("promises no wait for an unfinished segment whose status is only checked", () => {
        const olds = { ...definition, status: "processing" };
        const text = renderReviewMarkdown(
            reviewPreview(
                preview(
                    step("update", { name: "a", olds, news: definition }),
                    step("update", { name: "b", olds, news: { ...definition, waitForCompletion: false } }),
                    step("update", { name: "c", olds: { ...olds, status: "failed" }, news: definition }),
                ),
            ),
        );

        expect(text).to.match(/^\*\*1 segment will be resumed, 2 checked\.\*\*\n/);
        expect(text)
            .to.include("`a` (`Buyers`): segment 61 is `processing`; will be resumed")
            .and.include("`b` (`Buyers`): segment 61 is `processing`; will be checked")
            .and.include("`c` (`Buyers`): segment 61 is `failed`; will be checked again");
    });
});
