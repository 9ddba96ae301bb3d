import { expect } from "chai";
import fc from "fast-check";
import { definitionProblems, nearestProperty, toDefinition } from "../../../../provider/segment/definitionProblems";
import { definitions } from "../support/definitions";

const good = { name: "Snowblower Buyers", prompt: "Homeowners who research snowblowers" };

function problems(change: Record<string, unknown>): string[] {
    return definitionProblems({ ...good, ...change }).map(({ path, reason }) => `${path.join("/")}: ${reason}`);
}

describe("a definition", () => {
    it("can be sent with a prompt, with URLs, or with both", () => {
        expect(problems({})).to.deep.equal([]);
        expect(problems({ prompt: undefined, exampleUrls: ["https://a.com"] })).to.deep.equal([]);
        expect(problems({ exampleUrls: ["https://a.com", "https://a.com"] })).to.deep.equal([]);
    });

    const wrong: [string, Record<string, unknown>, string[]][] = [
        ["without a name", { name: undefined }, ["name: is missing"]],
        ["with a blank name", { name: " \n" }, ["name: is blank; write some text or remove the property"]],
        [
            "with neither prompt nor URLs",
            { prompt: undefined },
            ["prompt: is missing, and so is exampleUrls; write at least one of the two"],
        ],
        [
            "with an empty list",
            { exampleUrls: [] },
            ["exampleUrls: is an empty list; add an entry or remove the property"],
        ],
        ["with a text for a list", { blockTlds: "a.com" }, ["blockTlds: must be a list of strings"]],
        ["with a number for a text", { name: 7 }, ["name: must be a string"]],
        ["with a number in a list", { blockTlds: ["a.com", 7] }, ["blockTlds/1: must be a string"]],
        [
            "with a URL without a scheme",
            { exampleUrls: ["https://a.com", "b.com"] },
            ['exampleUrls/1: has no scheme; write "https://" in front of it'],
        ],
        [
            "with a URL in the blocklist",
            { blockTlds: ["https://a.com/x"] },
            ['blockTlds/0: is more than a domain; write the domain alone, like "example.com"'],
        ],
    ];
    for (const [how, change, expected] of wrong) {
        it(`cannot be sent ${how}`, () => {
            expect(problems(change)).to.deep.equal(expected);
        });
    }

    it("has one complaint for each wrong property", () => {
        expect(problems({ name: "", prompt: 1, blockTlds: ["*"], clientId: " " })).to.have.length(4);
    });

    it("never has a value repeated in a complaint, because any of them may be a secret", () => {
        const complaints = problems({
            name: " ",
            prompt: { secret: "hunter2" },
            exampleUrls: ["https://u:hunter2@a.com", "u1:hunter2@a.com", "intranet/hunter2", "ftp://hunter2.com"],
            blockTlds: ["https://hunter2.com/x", "*.hunter2.com", ".hunter2.com", "hunter2"],
        });
        expect(complaints).to.have.length(10);
        expect(complaints.join()).not.to.contain("hunter2");
    });

    it("never causes a crash, with any values", () => {
        const values = fc.dictionary(
            fc.constantFrom("name", "prompt", "exampleUrls", "blockTlds", "clientId", "other", "__proto__"),
            fc.anything(),
        );
        fc.assert(
            fc.property(values, (candidate) => {
                expect(definitionProblems(candidate)).to.be.an("array");
            }),
        );
    });

    it("can be sent with any valid texts", () => {
        fc.assert(
            fc.property(definitions(), (definition) => {
                expect(definitionProblems({ ...definition })).to.deep.equal([]);
            }),
        );
    });

    it("is read from inputs that hold more, and in which null stands for nothing", () => {
        const read = toDefinition({ ...good, exampleUrls: null, waitForCompletion: true, __urn: "urn" });
        expect(JSON.parse(JSON.stringify(read))).to.deep.equal(good);
    });
});

describe("the hint for a property that there is not", () => {
    const properties = ["name", "exampleUrls", "blockTlds", "clientId"];

    for (const [written, meant] of [
        ["example_urls", "exampleUrls"],
        ["clientID", "clientId"],
        ["block_tlds", "blockTlds"],
        ["blockTLDs", "blockTlds"],
    ] as const) {
        it(`names ${meant} for ${written}`, () => {
            expect(nearestProperty(written, properties)).to.equal(`did you mean ${meant}?`);
        });
    }

    it("names all that there are where none is near", () => {
        expect(nearestProperty("frequencyCap", properties)).to.equal("it takes name, exampleUrls, blockTlds, clientId");
    });
});
