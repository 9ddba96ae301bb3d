import { expect } from "chai";
import { formatProblem } from "../../../provider/definitions/DefinitionDocument";
import { parseDefinitionFile } from "../../../provider/definitions/parseDefinitionFile";

describe("a printed problem of a definition file", () => {
    it("is one line of printable characters, with any file name, property or entry", () => {
        const text = [
            "name: Tents",
            "exampleUrls: [https://example.com]",
            String.raw`blockTlds: ["a\e[31m\n::error file=index.ts::pwned"]`,
            String.raw`"promt\n::error::pwned": x`,
            String.raw`clientId: 0x10`,
        ].join("\n");
        const { problems } = parseDefinitionFile("segments/a\n::error::b.yaml", text);

        const lines = problems.map(formatProblem);
        expect(lines).to.have.lengthOf(4);
        for (const line of lines) {
            expect(line)
                .to.match(/^segments\/a ::error::b\.yaml:[1345]:/)
                .and.not.match(/\p{Cc}/u);
        }
        expect(lines.join("\n")).to.include('"a�[31m ::error file=index.ts::pwned"');
    });
});
