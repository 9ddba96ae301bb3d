import { expect } from "chai";
import { wordDifference } from "../../../../provider/command/review/renderPropertyChange";

function shown(before: string, after: string): string {
    return wordDifference(before, after)
        .map(({ text, mark }) => (mark === undefined ? text : mark === "ins" ? `{+${text}+}` : `[-${text}-]`))
        .join("");
}

describe("the difference of two prompts", () => {
    it("is in whole words", () => {
        expect(shown("people who buy mowers", "people who sell mowers")).to.equal("people who [-buy-]{+sell+} mowers");
    });

    it("sets one whole text after the other when little is common", () => {
        expect(shown("people who buy mowers", "teachers in search of calm and books")).to.equal(
            "[-people who buy mowers-]\n{+teachers in search of calm and books+}",
        );
    });

    it("leaves out what is far from any change in a long text", () => {
        const words = Array.from({ length: 200 }, (_, index) => `w${index}`);
        const changed = words.with(100, "new");

        expect(shown(words.join(" "), changed.join(" "))).to.equal(
            `[…] ${words.slice(88, 100).join(" ")} [-w100-]{+new+} ${words.slice(101, 113).join(" ")} […] `,
        );
    });

    it("is found at once for two long texts that have nothing in common", () => {
        const article = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(" ");

        expect(wordDifference(article("a"), article("b"))).to.have.lengthOf(3);
    });
});
