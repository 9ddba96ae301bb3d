import { expect } from "chai";
import { formatProblem } from "../../../provider/definitions/DefinitionDocument";
import { parseDefinitionFile } from "../../../provider/definitions/parseDefinitionFile";

interface Case {
    readonly title: string;
    readonly lines: readonly string[];
    readonly problems: readonly string[];
}

const properties = "key, name, prompt, exampleUrls, blockTlds, clientId, revision, adopt, allowDuplicateName";

const cases: readonly Case[] = [
    {
        title: "a name that is missing, at the beginning of the definition",
        lines: ["# Tents", "", "prompt: Campers"],
        problems: ["3:1 name: is missing"],
    },
    {
        title: "neither prompt nor URLs",
        lines: ["name: Tents"],
        problems: ["1:1 prompt: is missing, and so is exampleUrls; write at least one of the two"],
    },
    {
        title: "a blank text",
        lines: ["name: Tents", 'prompt: "  "'],
        problems: ["2:9 prompt: is blank; write some text or remove the property"],
    },
    {
        title: "a value that was left out, at its property",
        lines: ["name: Tents", "prompt: Campers", "blockTlds:", "  # - example.com"],
        problems: ["3:1 blockTlds: is empty; write a value or remove the property"],
    },
    {
        title: "an empty list",
        lines: ["name: Tents", "exampleUrls: []"],
        problems: ["2:14 exampleUrls: is an empty list; add an entry or remove the property"],
    },
    {
        title: "a text where a list is wanted",
        lines: ["name: Tents", "exampleUrls: https://example.com"],
        problems: ["2:14 exampleUrls: must be a list of strings"],
    },
    {
        title: "a wrong URL, at the URL",
        lines: ["name: Tents", "exampleUrls:", "  - https://example.com", "  - ftp://example.com"],
        problems: [
            '4:5 exampleUrls[1]: "ftp://example.com" is not a web page; write a URL that begins with "https://"',
        ],
    },
    {
        title: "a wrong domain, also in a list in brackets",
        lines: ["name: Tents", "prompt: Campers", 'blockTlds: [example.com, "*.example.org"]'],
        problems: [
            '3:26 blockTlds[1]: "*.example.org" has a wildcard; write the domain without it, like "example.com"',
        ],
    },
    {
        title: "a URL with a password, which is not repeated",
        lines: ["name: Tents", "exampleUrls: [https://user:hunter2@example.com]"],
        problems: ["2:15 exampleUrls[0]: contains a user name or password, which would be sent to Classify; remove it"],
    },
    {
        title: "a blank entry",
        lines: ["name: Tents", "exampleUrls: [' ']"],
        problems: ["2:15 exampleUrls[0]: is blank; write a URL or remove the entry"],
    },
    {
        title: "a number where a text is wanted, and how it becomes one",
        lines: ["name: Tents", "prompt: Campers", "clientId: 12345"],
        problems: ['3:11 clientId: must be a string; put it in quotes: "12345"'],
    },
    {
        title: "a list where a text is wanted",
        lines: ["name: [Tents]", "prompt: Campers"],
        problems: ["1:7 name: must be a string"],
    },
    {
        title: "a property that does not exist, and the one that is probably meant",
        lines: ["name: Tents", "promt: Campers", "exampleUrls: [https://example.com]"],
        problems: ["2:1 promt: is not a property of a definition; did you mean prompt?"],
    },
    {
        title: "a property of the resource that is none of a single definition",
        lines: ["name: Tents", "prompt: Campers", "waitForCompletion: false"],
        problems: [`3:1 waitForCompletion: is not a property of a definition; it takes ${properties}`],
    },
    {
        title: "a property that has a meaning only to JavaScript",
        lines: ["name: Tents", "prompt: Campers", "__proto__: {}"],
        problems: [`3:1 __proto__: is not a property of a definition; it takes ${properties}`],
    },
    {
        title: "an ID to adopt that is none",
        lines: ["name: Tents", "prompt: Campers", "adopt: -1.5"],
        problems: ["3:8 adopt: must be a segment ID, a whole number above zero, for example 61"],
    },
    {
        title: "a word of YAML 1.1 for true",
        lines: ["name: Tents", "prompt: Campers", "allowDuplicateName: yes"],
        problems: ["3:21 allowDuplicateName: must be true or false"],
    },
    {
        title: "a property that is written twice",
        lines: ["name: Tents", "prompt: Campers", "name: Stoves"],
        problems: ["3:1 name: is written twice; keep one of the two"],
    },
    {
        title: "what is wrong with the last of two, which is the one that counts",
        lines: ["name: Tents", "prompt: Campers", "name: 12"],
        problems: [
            "3:1 name: is written twice; keep one of the two",
            '3:7 name: must be a string; put it in quotes: "12"',
        ],
    },
    {
        title: "a property whose name is a number",
        lines: ["name: Tents", "prompt: Campers", "61: adopt"],
        problems: [`3:1 61: is not a property of a definition; it takes ${properties}`],
    },
    {
        title: "a list instead of properties",
        lines: ["# Tents", "- name: Tents"],
        problems: ["2:1 is not a definition; write properties, like name: Snowblower Buyers"],
    },
    {
        title: "a key that is no text",
        lines: ["[name]: Tents"],
        problems: ["1:1 is not the name of a property"],
    },
    {
        title: "text that is not YAML, by its first fault only",
        lines: ["name: Tents", "prompt: [Campers", "exampleUrls: ]", "\tx: : y"],
        problems: [
            "3:1 exampleUrls: is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
        ],
    },
    {
        title: "a tag that nobody knows",
        lines: ["name: !upper Tents", "prompt: Campers"],
        problems: ["1:7 cannot be read: Unresolved tag: !upper"],
    },
    {
        title: "an alias without an anchor",
        lines: ["name: Tents", "prompt: *campers"],
        problems: ["2:9 prompt: cannot be read: Unresolved alias (the anchor must be set before the alias): campers"],
    },
    {
        title: "aliases that multiply without end",
        lines: [
            `name: &a [${"x, ".repeat(20)}]`,
            `prompt: &b [${"*a, ".repeat(20)}]`,
            `exampleUrls: [${"*b, ".repeat(20)}]`,
        ],
        problems: ["3:14 exampleUrls: cannot be read: Excessive alias count indicates a resource exhaustion attack"],
    },
    {
        title: "an empty file",
        lines: [""],
        problems: ["1:1 the file is empty; write a definition, at least name and prompt, or remove the file"],
    },
    {
        title: "a file with nothing but comments and separators",
        lines: ["# Tents", "---", "---"],
        problems: ["1:1 the file is empty; write a definition, at least name and prompt, or remove the file"],
    },
];

describe("a wrong definition file", () => {
    for (const { title, lines, problems } of cases) {
        it(`reports ${title}`, () => {
            const parsed = parseDefinitionFile("segments/tents.yaml", lines.join("\n"));

            expect(parsed.definitions).to.deep.equal([]);
            expect(parsed.problems.map(formatProblem)).to.deep.equal(
                problems.map((problem) => `segments/tents.yaml:${problem}`),
            );
        });
    }

    it("reports all problems at once, document by document", () => {
        const text = ["key: tents", "prompt: Campers", "---", "key: stoves", "name: Stoves", "adopt: x"].join("\n");
        const { problems } = parseDefinitionFile("gear.yaml", text);

        expect(problems.map(formatProblem)).to.deep.equal([
            "gear.yaml:1:1 name: is missing",
            "gear.yaml:4:1 prompt: is missing, and so is exampleUrls; write at least one of the two",
            "gear.yaml:6:8 adopt: must be a segment ID, a whole number above zero, for example 61",
        ]);
    });
});
