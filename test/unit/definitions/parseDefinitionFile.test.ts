import { expect } from "chai";
import fc from "fast-check";
import { formatProblem } from "../../../provider/definitions/DefinitionDocument";
import { parseDefinitionFile } from "../../../provider/definitions/parseDefinitionFile";

function problemsOf(...lines: string[]): string[] {
    return parseDefinitionFile("segments/tents.yaml", lines.join("\n")).problems.map(formatProblem);
}

function keysOf(file: string, ...lines: string[]): string[] {
    return parseDefinitionFile(file, lines.join("\n")).definitions.map(({ key }) => key);
}

describe("a definition file", () => {
    it("gives a definition with the properties that are written in it, and no others", () => {
        const { definitions, problems } = parseDefinitionFile(
            "segments/tents.yaml",
            ["name: Tents", "exampleUrls:", "  - https://example.com/tents", "adopt: 61"].join("\n"),
        );

        expect(problems).to.deep.equal([]);
        expect(definitions).to.deep.equal([
            {
                key: "tents",
                definition: { name: "Tents", exampleUrls: ["https://example.com/tents"], adopt: 61 },
                place: { file: "segments/tents.yaml", line: 1, column: 1 },
            },
        ]);
    });

    it("lets an alias repeat a value", () => {
        expect(problemsOf("name: &name Tents", "prompt: *name")).to.deep.equal([]);
    });

    it("reads what Windows editors write", () => {
        expect(problemsOf("name: Tents\r", "prompt: Campers\r", "adopt: none\r")).to.deep.equal([
            "segments/tents.yaml:3:8 adopt: must be a segment ID, a whole number above zero, for example 61",
        ]);
    });

    it("never throws, with any text", () => {
        const yamlish = fc
            .array(
                fc.constantFrom(
                    ..."name prompt exampleUrls key adopt &a *a !t - [ ] { } , : ? | > ' --- ... %YAML # x 1 ~".split(
                        " ",
                    ),
                    "\n",
                    " ",
                    "\t",
                ),
                { maxLength: 60 },
            )
            .map((parts) => parts.join(""));
        fc.assert(
            fc.property(fc.oneof(fc.string({ unit: "binary" }), yamlish), (text) => {
                const { definitions, problems } = parseDefinitionFile("any.yaml", text);

                expect(definitions.length + problems.length).to.be.greaterThan(0);
                for (const { line, column, reason } of problems) {
                    expect(line).to.be.within(1, text.split(/\n/).length + 1);
                    expect(column).to.be.greaterThan(0);
                    expect(reason).not.to.equal("");
                }
            }),
            { numRuns: 2_000 },
        );
    });

    it("ends in a message when it is nested without end", () => {
        expect(problemsOf(`prompt: ${"[".repeat(5_000)}`)).to.have.lengthOf(1);
    });
});

describe("the key of a definition", () => {
    it("is the name of the file", () => {
        expect(keysOf("segments/snow.blowers_2.yml", "name: A", "prompt: B")).to.deep.equal(["snow.blowers_2"]);
    });

    it("is the one that is written, so that a definition can move to another file", () => {
        expect(keysOf("a.yaml", "key: tents", "name: A", "prompt: B")).to.deep.equal(["tents"]);
        expect(
            keysOf("b.yaml", "key: tents", "name: A", "prompt: B", "---", "key: stoves", "name: C", "prompt: D"),
        ).to.deep.equal(["tents", "stoves"]);
    });

    it("has the names of the sub-folders in front, joined by hyphens", () => {
        const { definitions } = parseDefinitionFile("segments/sports/winter/ski.yaml", "name: A\nprompt: B", [
            "sports",
            "winter",
        ]);

        expect(definitions.map(({ key }) => key)).to.deep.equal(["sports-winter-ski"]);
    });

    it("is the written one alone, also in a sub-folder", () => {
        const { definitions } = parseDefinitionFile("segments/sports/ski.yaml", "key: ski\nname: A\nprompt: B", [
            "sports",
        ]);

        expect(definitions.map(({ key }) => key)).to.deep.equal(["ski"]);
    });

    it("does not become necessary by a closing separator", () => {
        expect(keysOf("tents.yaml", "---", "name: A", "prompt: B", "---", "# the end")).to.deep.equal(["tents"]);
    });

    it("is necessary in each of several documents", () => {
        const missing =
            "key: is missing; this file has several definitions, so write a key in each, and where one had a file of its own before, the key that it had there";
        expect(problemsOf("name: A", "prompt: B", "---", "name: C", "prompt: D")).to.deep.equal([
            `segments/tents.yaml:1:1 ${missing}`,
            `segments/tents.yaml:4:1 ${missing}`,
        ]);
    });

    it("has only letters that a resource name and a command line bear", () => {
        expect(problemsOf("name: A", "prompt: B", "key: a/b")).to.deep.equal([
            "segments/tents.yaml:3:6 key: is not usable as a key; a key has only the letters a-z and A-Z, digits, dots, hyphens and underscores, and begins with a letter or a digit, like snowblower-buyers",
        ]);
        const { problems } = parseDefinitionFile("segments/My Tents.yaml", "name: A\nprompt: B");
        expect(problems.map(formatProblem)).to.deep.equal([
            "segments/My Tents.yaml:1:1 key: cannot be the name of the file; a key has only the letters a-z and A-Z, digits, dots, hyphens and underscores, and begins with a letter or a digit; rename the file, or write a key",
        ]);
        const inside = parseDefinitionFile("segments/My Gear/tents.yaml", "name: A\nprompt: B", ["My Gear"]);
        expect(inside.problems.map(formatProblem)).to.deep.equal([
            'segments/My Gear/tents.yaml:1:1 key: cannot be "My Gear-tents", made of the names of sub-folders and file; a key has only the letters a-z and A-Z, digits, dots, hyphens and underscores, and begins with a letter or a digit; rename them, or write a key',
        ]);
    });
});
