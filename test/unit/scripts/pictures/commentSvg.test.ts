import { expect } from "chai";
import { commentSvg } from "../../../../scripts/pictures/comment/commentSvg";

/** The texts of the picture without the title over them, each with its tags. */
function linesOf(markdown: string): string[] {
    const svg = commentSvg("a comment", markdown);
    return [...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/g)].slice(1).map(([, content = ""]) => content);
}

const plain = (line: string) => line.replace(/<[^>]*>/g, "");

describe("the picture of a comment", () => {
    it("keeps line breaks, as sites do in comments", () => {
        expect(linesOf("One.\nTwo.")).to.deep.equal(["One.", "Two."]);
    });

    it("breaks lines that would leave it with a wide font, and loses no word", () => {
        const sentence = "The old segment stays in the account. ".repeat(8).trim();

        const lines = linesOf(sentence);

        expect(lines).to.have.length.greaterThan(2);
        expect(Math.max(...lines.map((line) => line.length * 14 * 0.62))).to.be.at.most(812);
        expect(lines.join("")).to.equal(sentence);
    });

    it("does not break a line between code and the full stop after it", () => {
        for (let words = 0; words < 30; words++) {
            expect(linesOf(`${"word ".repeat(words)}\`code\`.`).map(plain)).to.not.include(".");
        }
    });

    it("underlines words that were added and strikes out words that were removed", () => {
        const [line] = linesOf("<pre>\nfor a <del>race</del><ins>run &amp; walk</ins>\n</pre>");

        expect(line).to.match(/^for a <tspan [^>]*line-through[^>]*>race<\/tspan>/);
        expect(line).to.match(/<tspan [^>]*underline[^>]*>run &amp; walk<\/tspan>$/);
    });

    it("shows a name as it is, with any characters", () => {
        expect(linesOf("`<b> & co`").map(plain)).to.deep.equal(["&lt;b&gt; &amp; co"]);
    });

    it("is refused for Markdown that it cannot show", () => {
        expect(() => linesOf("> quoted")).to.throw("The picture of a comment cannot show a blockquote: > quoted");
        expect(() => linesOf("<details>more</details>")).to.throw("cannot show this HTML: <details>");
        expect(() => linesOf("[link](https://example.com)")).to.throw("cannot show a link");
    });
});
