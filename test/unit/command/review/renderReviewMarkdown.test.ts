import { expect } from "chai";
import { longestMarkdown, renderReviewMarkdown } from "../../../../provider/command/review/renderReviewMarkdown";
import { reviewPreview } from "../../../../provider/command/review/reviewPreview";
import { fixture, preview, previewFixture, step } from "../support/previews";

function markdownOf(...steps: Parameters<typeof preview>): string {
    return renderReviewMarkdown(reviewPreview(preview(...steps)));
}

const definition = { name: "Buyers", prompt: "People who buy" };

describe("a review as Markdown", () => {
    for (const [name, expected] of [
        ["digest.json", "digest.md"],
        ["digest-unchanged.json", "digest-unchanged.md"],
        ["events.jsonl", "events.md"],
        ["events-failing.jsonl", "events-failing.md"],
    ] as const) {
        it(`of ${name} is ${expected}`, () => {
            expect(renderReviewMarkdown(reviewPreview(previewFixture(name)))).to.equal(fixture(expected));
        });
    }

    it("begins with the verdict", () => {
        const olds = definition;
        const verdictOf = (...steps: Parameters<typeof preview>) => markdownOf(...steps).split("\n")[0];

        expect(verdictOf()).to.equal("**No segment will be built, rebuilt or orphaned.**");
        expect(verdictOf(step("create", { news: definition }))).to.equal("**1 segment will be built (1–2 h each).**");
        expect(
            verdictOf(
                step("create", { name: "a", news: definition }),
                step("create", { name: "b", news: definition }),
                step("replace", { name: "c", olds, news: { ...definition, name: "C" } }),
            ),
        ).to.equal("**2 segments will be built, 1 rebuilt (1–2 h each), 1 orphaned.**");
        expect(verdictOf(step("delete", { olds }))).to.equal("**1 segment will be orphaned.**");
        const building = { ...olds, status: "processing" };
        expect(verdictOf(step("update", { olds: building, news: definition }))).to.equal(
            "**1 segment will be resumed.**",
        );
    });

    it("shows a property that is taken away", () => {
        const olds = { ...definition, exampleUrls: ["https://a.com/"] };

        expect(markdownOf(step("replace", { olds, news: { name: "Buyers", exampleUrls: ["https://a.com/"] } })))
            .to.include("Rebuilt because `prompt` changed.")
            .and.include("<pre>\n<del>People who buy</del>\n</pre>");
    });

    it("does not promise to resume a segment that has failed", () => {
        const olds = { ...definition, status: "failed" };

        expect(markdownOf(step("update", { olds, news: definition }))).to.include(
            "segment 61 is `failed`; will be checked again",
        );
    });

    it("names what the update waits for", () => {
        const type = "pulumi-nodejs:dynamic/segmentCompletion:SegmentCompletion";

        expect(markdownOf(step("create", { name: "library", type }))).to.include(
            "The update waits for the segments of `library`.",
        );
    });

    it("cuts an article that is used as a prompt", () => {
        const prompt = "word ".repeat(10_000);

        const markdown = markdownOf(step("create", { news: { ...definition, prompt } }));

        expect(markdown.length).to.be.lessThan(4_000);
        expect(markdown).to.include("[…] (50000 characters)");
    });

    it("leaves whole segments out where a comment could not hold them, and says how many", () => {
        const steps = Array.from({ length: 1_000 }, (_, index) =>
            step("create", { name: `segment-${index}`, news: { ...definition, prompt: "word ".repeat(40) } }),
        );

        const markdown = markdownOf(...steps);

        expect(markdown.length).to.be.lessThan(longestMarkdown);
        const shown = markdown.match(/^#### /gm)?.length ?? 0;
        expect(markdown).to.include(`**${1_000 - shown} more are not shown**`);
        expect(markdown.match(/<pre>/g)).to.have.lengthOf(shown);
        expect(markdown.match(/<\/pre>/g)).to.have.lengthOf(shown);
    });

    it("fits a terminal of 80 columns, but for the marks of a difference and the verdict", () => {
        const lines = fixture("digest.md").split("\n").slice(1);
        const wide = lines.filter((line) => line.replace(/<\/?(?:ins|del)>|&\w+;/g, "").length > 80);

        expect(wide).to.be.empty;
    });
});
