import { expect } from "chai";
import { errorCodes } from "../../../provider/errors/ClassifyError";
import { headings, page } from "./support/documents";
import { allTexts, messageTexts } from "./support/messageTexts";

const troubleshooting = page("docs/troubleshooting.md");

/** Texts are compared without line breaks and case. */
const normalised = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();

/** The codes at the end of the quoted messages of a section, without repetition. */
function codesQuoted(text: string): { section: string; codes: string[] } {
    const [section = "", ...lines] = text.split("\n");
    const codes = lines.flatMap((line) => /\[([a-z-]+)\]$/.exec(line)?.[1] ?? []);
    return { section, codes: [...new Set(codes)] };
}

describe("the catalogue of messages", () => {
    it("has a section for every error code, in order, and no other", () => {
        const sections = headings(troubleshooting).filter((heading) => /^[a-z]+(-[a-z]+)*$/.test(heading));

        expect(sections).to.deep.equal(errorCodes.toSorted());
    });

    it("quotes under each code only messages that end with it", () => {
        const sections = troubleshooting.markdown.split(/^## /m).find((part) => part.startsWith("Errors by code"));
        const quoted = (sections ?? "").split(/^### /m).slice(1).map(codesQuoted);

        expect(quoted).to.deep.equal(errorCodes.toSorted().map((code) => ({ section: code, codes: [code] })));
    });

    it("contains every text that the package can show", () => {
        const catalogue = normalised(troubleshooting.markdown);
        const missing = messageTexts().filter(({ text }) => !catalogue.includes(normalised(text)));

        expect(missing).to.deep.equal([]);
    });
});

describe("the error codes", () => {
    it("are all in use", () => {
        const used = allTexts().filter(({ file }) => file !== "errors/ClassifyError.ts");

        expect(used.map(({ text }) => text)).to.include.members([...errorCodes]);
    });
});
