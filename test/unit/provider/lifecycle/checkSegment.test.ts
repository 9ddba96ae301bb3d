import { expect } from "chai";
import fc from "fast-check";
import { unknownValue } from "../../../../provider/engine/properties";
import { ClassifyError } from "../../../../provider/errors/ClassifyError";
import { checkConfiguration, checkSegment } from "../../../../provider/lifecycle/checkSegment";
import { definitions } from "../support/definitions";

const good = { name: "Snowblower Buyers", prompt: "Homeowners", __provider: "text", __urn: "urn" };

function failures(change: Record<string, unknown>): string[] {
    return checkSegment({ ...good, ...change }).map(({ property, reason }) => `${property} ${reason}`);
}

describe("check", () => {
    it("has nothing to say of good inputs", () => {
        fc.assert(
            fc.property(definitions(), (definition) => {
                expect(
                    checkSegment({ ...definition, __urn: "urn", adopt: 61, waitForCompletion: false }),
                ).to.deep.equal([]);
            }),
        );
    });

    const wrong: [string, Record<string, unknown>, RegExp][] = [
        ["a blank name", { name: " " }, /^name is blank/],
        ["a missing name", { name: undefined }, /^name is missing/],
        ["a name that is null", { name: null }, /^name is missing/],
        ["neither prompt nor URLs", { prompt: undefined }, /^prompt is missing, and so is exampleUrls/],
        [
            "a wrong entry, at its place in the list",
            { blockTlds: ["a.com", "*.b.com"] },
            /^blockTlds\[1\] has a wildcard/,
        ],
        ["an adopted ID that is a text", { adopt: "61" }, /^adopt must be a segment ID, .* for example 61/],
        ["an adopted ID that is none", { adopt: 0 }, /^adopt must be/],
        ["a flag that is a text", { waitForCompletion: "no" }, /^waitForCompletion must be true or false/],
        ["a flag that is a number", { allowDuplicateName: 1 }, /^allowDuplicateName must be true or false/],
        [
            "a property that there is not",
            { blockTLD: ["a.com"] },
            /^blockTLD is not a property .*did you mean blockTlds\?/,
        ],
        ["an option in other words", { waitForComplete: true }, /did you mean waitForCompletion\?/],
    ];
    for (const [what, change, expected] of wrong) {
        it(`refuses ${what}`, () => {
            expect(failures(change)).to.have.length(1);
            expect(failures(change)[0]).to.match(expected);
        });
    }

    it("takes what is not known yet, at preview, to be right", () => {
        for (const change of [
            { name: unknownValue },
            { prompt: unknownValue },
            { prompt: undefined, exampleUrls: unknownValue },
            { prompt: undefined, exampleUrls: [unknownValue] },
            { blockTlds: [unknownValue, "a.com"] },
            { adopt: unknownValue, waitForCompletion: unknownValue },
        ]) {
            expect(failures(change)).to.deep.equal([]);
        }
    });

    it("still refuses what is known beside it", () => {
        expect(failures({ prompt: unknownValue, blockTlds: [unknownValue, "*"] })).to.have.length(1);
    });

    it("takes null for nothing", () => {
        expect(failures({ exampleUrls: null, clientId: null, adopt: null })).to.deep.equal([]);
    });

    it("never throws, with any input", () => {
        const keys = fc.oneof(
            fc.constantFrom("name", "prompt", "exampleUrls", "blockTlds", "adopt", "waitForCompletion", "__proto__"),
            fc.string(),
        );
        fc.assert(
            fc.property(fc.dictionary(keys, fc.oneof(fc.anything(), fc.constant(unknownValue))), (inputs) => {
                expect(checkSegment(inputs)).to.be.an("array");
            }),
        );
    });
});

describe("check of the configuration", () => {
    it("shows what is wrong with it, and does not throw", () => {
        const session = (): never => {
            throw new ClassifyError({ code: "bad-configuration", action: "use it", reason: "it is wrong" });
        };
        expect(checkConfiguration({ session })).to.deep.equal([
            { property: "", reason: "could not use it: it is wrong. [bad-configuration]" },
        ]);
        expect(checkConfiguration({ session: () => undefined })).to.deep.equal([]);
    });
});
