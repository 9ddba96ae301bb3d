import { expect } from "chai";
import { renderReviewMarkdown } from "../../../../provider/command/review/renderReviewMarkdown";
import { reviewPreview } from "../../../../provider/command/review/reviewPreview";
import { writeFormer } from "../../../../provider/recovery/formerSegments";
import { writeStamp } from "../../../../provider/recovery/requestStamp";
import { unconfirmedId } from "../../../../provider/recovery/StackState";
import { definitionHash } from "../../../../provider/segment/meaning";
import { runCommand } from "../../../../provider/command/runCommand";
import { preview, step } from "../support/previews";
import { testContext } from "../support/testContext";

const first = { name: "Buyers", prompt: "People who buy" };
const second = { name: "Buyers", prompt: "People who sell" };

const former = writeFormer({ definitionHash: definitionHash(first), id: 61, createdAt: Date.UTC(2026, 0, 1) });

function declared(definition: typeof first) {
    const stamp = { askedAt: Date.UTC(2026, 0, 3), definitionHash: definitionHash(definition) };
    return { ...definition, __asked: writeStamp(stamp) };
}

function replacement(definition: typeof first, id = "63") {
    return step("replace", { id, olds: { ...second, __former: [former] }, news: declared(definition) });
}

describe("reviewing a revert", () => {
    it("shows the segment that the resource goes back to, and builds nothing", () => {
        const review = reviewPreview(preview(replacement(first)));

        expect(review.rebuilds).to.be.empty;
        expect(review.reverts).to.have.lengthOf(1);
        expect(review.reverts[0]).to.include({ segmentId: "63", formerId: "61" });
    });

    it("is a rebuild if the resource never had the new definition", () => {
        const review = reviewPreview(preview(replacement({ name: "Buyers", prompt: "People who rent" })));

        expect(review.reverts).to.be.empty;
        expect(review.rebuilds).to.have.lengthOf(1);
    });

    it("says that ID and deal stay valid, and that the present segment is orphaned", () => {
        const text = renderReviewMarkdown(reviewPreview(preview(replacement(first))));

        expect(text).to.match(/^\*\*1 segment will be reverted, 1 orphaned\.\*\*\n/);
        expect(text).to.include(
            "### Reverted (1)\n\n- `buyers` (`Buyers`): goes back to segment 61: no build, its ID and deal stay valid\n",
        );
        expect(text).to.include("- segment 63, `buyers`: reverted, use the deal of segment 61\n");
    });

    it("is within every limit", async () => {
        const steps = [
            {
                op: "replace",
                urn: replacement(first).urn,
                oldState: { id: "63", inputs: second, outputs: { ...second, __former: [former] } },
                newState: { inputs: declared(first) },
            },
        ];
        const context = testContext({
            files: { "preview.json": JSON.stringify({ steps, changeSummary: { replace: 1 } }) },
        });

        const code = await runCommand(["review", "preview.json", "--fail-on", "rebuild", "--max-builds", "0"], context);

        expect(code, context.err.text).to.equal(0);
        expect(context.out.text).to.include("goes back to segment 61");
    });

    it("takes the replacement of an unconfirmed request for its resumption", () => {
        const review = reviewPreview(preview(replacement(second, unconfirmedId)));

        expect(review.rebuilds).to.be.empty;
        expect(review.unfinished).to.have.lengthOf(1);
        expect(review.unfinished[0]).not.to.have.property("segmentId");
        expect(review.removals).to.be.empty;
    });
});
