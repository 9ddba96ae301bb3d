import { expect } from "chai";
import { findRetiredWords } from "../../scripts/words/findRetiredWords";
import { retiredWords } from "../../scripts/words/vocabulary";

/** Texts that are still being rewritten; `npm run check:words` lists what is left in them. */
const notYetRewritten = [/^docs\/reliability\.md$/];

describe("the vocabulary", () => {
    it("is kept in documentation and messages", () => {
        const found = findRetiredWords().filter(({ file }) => !notYetRewritten.some((pattern) => pattern.test(file)));

        expect(found).to.deep.equal([]);
    });

    it("retires words that CONTRIBUTING lists", () => {
        expect(retiredWords()).to.include.members(["look", "looks", "came of", "whoever"]);
    });
});
