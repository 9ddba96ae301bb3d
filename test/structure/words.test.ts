import { expect } from "chai";
import { findRetiredWords } from "../../scripts/words/findRetiredWords";
import { retiredWords } from "../../scripts/words/vocabulary";

describe("the vocabulary", () => {
    it("is kept in documentation and messages", () => {
        expect(findRetiredWords()).to.deep.equal([]);
    });

    it("retires words that CONTRIBUTING lists", () => {
        expect(retiredWords()).to.include.members(["look", "looks", "came of", "whoever"]);
    });
});
