import { expect } from "chai";
import { renderReviewMarkdown } from "../../../../provider/command/review/renderReviewMarkdown";
import { reviewPreview } from "../../../../provider/command/review/reviewPreview";
import { runCommand } from "../../../../provider/command/runCommand";
import { unconfirmedId } from "../../../../provider/recovery/StackState";
import { preview, step } from "../support/previews";
import { testContext } from "../support/testContext";

const olds = { name: "Buyers", prompt: "People who buy" };
const news = { name: "Buyers", prompt: "People who sell" };

describe("reviewing a replacement by a segment that exists", () => {
    it("is an adoption if `adopt` names another segment; the old segment is orphaned", () => {
        const review = reviewPreview(preview(step("replace", { olds, news: { ...news, adopt: 62 } })));

        expect(review.rebuilds).to.be.empty;
        expect(review.adoptions).to.have.lengthOf(1);
        expect(review.adoptions[0]).to.include({ segmentId: "62", replacedId: "61" });

        const text = renderReviewMarkdown(review);
        expect(text).to.match(/^\*\*1 segment will be adopted, 1 orphaned\.\*\*\n/);
        expect(text).to.include("`buyers` (`Buyers`): segment 62 is adopted; nothing is built");
        expect(text).to.include("- segment 61, `buyers`: adopted, use the deal of segment 62\n");
    });

    it("is a rebuild if `adopt` was used before, or names the segment that is replaced", () => {
        for (const step_ of [
            step("replace", { id: "63", olds: { ...olds, adopt: 61 }, news: { ...news, adopt: 61 } }),
            step("replace", { id: "61", olds, news: { ...news, adopt: 61 } }),
        ]) {
            const { rebuilds, adoptions } = reviewPreview(preview(step_));

            expect(rebuilds).to.have.lengthOf(1);
            expect(adoptions).to.be.empty;
        }
    });

    it("is an adoption if it settles a request that the state has without a segment ID; nothing is orphaned", () => {
        const review = reviewPreview(
            preview(step("replace", { id: unconfirmedId, olds: news, news: { ...news, adopt: 62 } })),
        );

        expect(review.adoptions.map(({ segmentId }) => segmentId)).to.deep.equal(["62"]);
        expect(review.unfinished).to.be.empty;
        expect(renderReviewMarkdown(review)).to.match(/^\*\*1 segment will be adopted\.\*\*\n/);
    });

    it("is an adoption if the option `import` names another segment", () => {
        const review = reviewPreview(preview(step("replace", { importId: "62", olds, news })));

        expect(review.rebuilds).to.be.empty;
        expect(review.adoptions[0]).to.include({ segmentId: "62", replacedId: "61" });
    });

    it("is a rebuild if the option `import` stayed in the program after the import", () => {
        for (const step_ of [
            step("replace", { id: "61", importId: "61", oldImportId: "61", olds, news }),
            step("replace", { id: "63", importId: "61", oldImportId: "61", olds, news }),
        ]) {
            expect(reviewPreview(preview(step_)).rebuilds).to.have.lengthOf(1);
        }
    });

    it("is one adoption if a stream of events lists each step of the import", () => {
        const review = reviewPreview(
            preview(
                step("import-replacement", { olds, news }),
                step("replace", { olds, news }),
                step("delete-replaced", { olds }),
            ),
        );

        expect(review.rebuilds).to.be.empty;
        expect(review.removals).to.be.empty;
        expect(review.adoptions).to.have.lengthOf(1);
        expect(renderReviewMarkdown(review)).to.include("- segment 61, `buyers`: adopted");
    });

    it("is within every limit", async () => {
        const { urn } = step("replace");
        const steps = [
            {
                op: "replace",
                urn,
                oldState: { id: "61", inputs: olds, outputs: olds },
                newState: { inputs: { ...news, adopt: 62 } },
            },
            {
                op: "replace",
                urn: `${urn}-too`,
                oldState: { id: "63", inputs: olds, outputs: olds },
                newState: { inputs: news, importID: "64" },
            },
        ];
        const context = testContext({
            files: { "preview.json": JSON.stringify({ steps, changeSummary: { replace: 2 } }) },
        });

        const code = await runCommand(["review", "preview.json", "--fail-on", "rebuild", "--max-builds", "0"], context);

        expect(code, context.err.text).to.equal(0);
        expect(context.out.text).to.include("segment 62 is adopted").and.include("segment 64 is adopted");
    });
});
