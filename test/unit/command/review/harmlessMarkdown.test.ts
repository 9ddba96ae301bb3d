import { expect } from "chai";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { codeSpan } from "../../../../provider/command/review/markdownText";
import { renderReviewMarkdown } from "../../../../provider/command/review/renderReviewMarkdown";
import { reviewPreview } from "../../../../provider/command/review/reviewPreview";
import { preview, step } from "../support/previews";

const site = new MarkdownIt({ html: true, linkify: true });

const nastyPiece = fc.constantFrom(
    ...Array.from("`|<>&@#*_[]()!-+=\\\"'\n\r\t ~:"),
    "``",
    "```",
    "\n```\n",
    "</pre>",
    "</ins>",
    "<!--",
    "-->",
    "<img src=x onerror=alert(1)>",
    "<script>",
    "@octocat",
    "#12",
    "https://evil.example/",
    "[x](javascript:y)",
    "&lt;",
    "\u001B[31m",
    "\u202E",
    "word",
    "другое",
    "\n\n# heading\n\n",
);
const nasty = fc.array(nastyPiece, { maxLength: 12 }).map((pieces) => pieces.join(""));

/** The elements that a site would make of it, with all that is literal to it taken away. */
function skeleton(markdown: string): string {
    return site
        .render(markdown)
        .replace(/<pre><code[^>]*>[^]*?<\/code><\/pre>/g, "<fence>")
        .replace(/<pre>[^]*?<\/pre>/g, "<text>")
        .replace(/<code>[^]*?<\/code>/g, "<span>");
}

describe("a text of others in Markdown", () => {
    it("has no effect outside the code that holds it", () => {
        fc.assert(
            fc.property(nasty, nasty, nasty, (before, after, entry) => {
                const render = (was: string, is: string, url: string) =>
                    skeleton(
                        renderReviewMarkdown(
                            reviewPreview(
                                preview(
                                    step("replace", {
                                        name: `r${is}`,
                                        olds: { name: `o${was}`, prompt: `a${was}` },
                                        news: { name: `n${is}`, prompt: `b${is}`, exampleUrls: [`u${url}`] },
                                    }),
                                ),
                            ),
                        ),
                    );
                expect(render(before, after, entry)).to.equal(render("calm", "quiet", "plain"));
            }),
        );
    });

    it("stands in preformatted text with nothing but the marks of a difference", () => {
        fc.assert(
            fc.property(nasty, nasty, (before, after) => {
                const markdown = renderReviewMarkdown(
                    reviewPreview(
                        preview(
                            step("replace", {
                                olds: { name: "N", prompt: `a${before}` },
                                news: { name: "N", prompt: `b${after}` },
                            }),
                        ),
                    ),
                );
                const text = /<pre>\n([^]*?)<\/pre>/.exec(markdown)?.[1] ?? "";
                expect(text.replace(/<\/?(?:ins|del)>/g, "")).not.to.match(/[<>]/);
            }),
        );
    });

    for (const [what, mark] of Object.entries({
        "a zero-width space": "\u200B",
        "a soft hyphen": "\u00AD",
        "a word joiner": "\u2060",
        "a mark of writing direction": "\u202E",
        "a tag, which only programs read": "\u{E0049}",
        "a variation selector that no script uses": "\u{E0100}",
        "a blank letter": "\u3164",
    })) {
        it(`shows that it contains ${what}`, () => {
            const markdown = renderReviewMarkdown(
                reviewPreview(
                    preview(
                        step("replace", {
                            olds: { name: "N", prompt: "People who buy", exampleUrls: ["https://a.com/b"] },
                            news: {
                                name: `N${mark}`,
                                prompt: `People who${mark} buy`,
                                exampleUrls: [`https://a.com/b?q${mark}`],
                            },
                        }),
                    ),
                ),
            );

            expect(markdown).not.to.include(mark);
            expect(markdown.match(/\uFFFD/g)).to.have.length.greaterThanOrEqual(3);
        });
    }

    it("gives the log of a pipeline no command, at the beginning of a line or inside it", () => {
        const prompt = "People\n::error file=index.ts::pwned\n  ::add-mask::x\n##[error]pwned ##vso[task.complete]";
        const steps = [
            step("create", { name: "a", news: { name: "N", prompt } }),
            step("replace", { name: "b", olds: { name: "N", prompt: "People" }, news: { name: "N", prompt } }),
        ];
        const markdown = renderReviewMarkdown(reviewPreview(preview(...steps)));

        expect(markdown).not.to.match(/^\s*::/m);
        expect(markdown).not.to.match(/##(\[|vso\[)/);
        expect(markdown).to.include("&#58;:error file=index.ts&#58;:pwned");
    });

    it("keeps the joiners that scripts and emoji need", () => {
        const text = "\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u{1F468}\u200D\u{1F469} \u2744\uFE0F";

        expect(codeSpan(text)).to.equal(`\`${text}\``);
    });

    it("is one line of printable characters in a code span", () => {
        fc.assert(
            fc.property(nasty, (text) => {
                expect(codeSpan(text)).not.to.match(/[\n\r\u001B\u202E]/);
            }),
        );
    });

    it("keeps its backticks", () => {
        expect(site.renderInline(codeSpan("a ``b`` `"))).to.equal("<code>a ``b`` `</code>");
    });
});
