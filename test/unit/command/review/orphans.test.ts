import { expect } from "chai";
import { renderReviewMarkdown } from "../../../../provider/command/review/renderReviewMarkdown";
import { reviewPreview } from "../../../../provider/command/review/reviewPreview";
import { preview, step } from "../support/previews";

const olds = { name: "Buyers", prompt: "People who buy" };
const news = { name: "Buyers", prompt: "People who sell" };

function orphaned(...steps: Parameters<typeof preview>): string[] {
    const text = renderReviewMarkdown(reviewPreview(preview(...steps)));
    return text.split("\n").filter((line) => line.startsWith("- segment"));
}

describe("an orphan of a review", () => {
    it("was removed from the program if the engine deletes it", () => {
        expect(orphaned(step("delete", { olds }))).to.deep.equal([
            "- segment 61, `buyers` (`Buyers`): no longer in the program",
        ]);
    });

    it("was replaced by an earlier update if the engine deletes only what this update does not replace", () => {
        expect(
            orphaned(
                step("update", { id: "62", olds: { ...olds, status: "processing" }, news: olds }),
                step("delete-replaced", { id: "61", olds }),
            ),
        ).to.deep.equal(["- segment 61, `buyers` (`Buyers`): replaced by an earlier update"]);
    });

    it("keeps its own reason if this update replaces the resource once more", () => {
        expect(
            orphaned(
                step("replace", { id: "62", olds, news }),
                step("delete-replaced", { id: "62", olds }),
                step("delete-replaced", { id: "61", olds }),
            ),
        ).to.deep.equal([
            "- segment 62, `buyers`: rebuilt, re-issue its deal",
            "- segment 61, `buyers` (`Buyers`): replaced by an earlier update",
        ]);
    });
});
