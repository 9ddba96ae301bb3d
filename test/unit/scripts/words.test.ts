import { expect } from "chai";
import { retiredWordsIn } from "../../../scripts/words/findRetiredWords";
import { proseOfMarkdown } from "../../../scripts/words/proseOfMarkdown";

const page = `# A look at headings

Prose with \`a code span\`, a [link](target.md) and "a quoted message".

> a quotation

\`\`\`text
a code block
\`\`\`

- an item
  - a nested item

| message      | meaning     |
| ------------ | ----------- |
| a message    | its meaning |

| other | meaning    |
| ----- | ---------- |
| cell  | its **meaning** |
`;

describe("the prose of a Markdown page", () => {
    it("is what the page says in its own words, without code, quotations and messages", () => {
        expect(proseOfMarkdown(page).filter((text) => text.trim() !== "")).to.deep.equal([
            "A look at headings",
            "Prose with , a link and .",
            "an item",
            "a nested item",
            "message",
            "meaning",
            "its meaning",
            "other",
            "meaning",
            "cell",
            "its meaning",
        ]);
    });

    it("leaves out headings that must stay", () => {
        expect(proseOfMarkdown(page, false)).not.to.include("A look at headings");
    });
});

describe("a retired word", () => {
    it("is found in any case and across line breaks, the longest phrase first", () => {
        const found = retiredWordsIn("It Goes\non. Look  up the ID.", ["look", "look up", "goes on"]);

        expect(found.map(({ word }) => word)).to.deep.equal(["goes on", "look up"]);
    });

    it("is not found inside another word", () => {
        expect(retiredWordsIn("overlooked outlook", ["look", "looked"])).to.deep.equal([]);
    });

    it("is shown with the text around it", () => {
        const [found] = retiredWordsIn(`${"a ".repeat(50)}look ${"b ".repeat(50)}`, ["look"]);

        expect(found?.context)
            .to.have.length(84)
            .and.match(/^a a .* a look b .* b$/);
    });
});
