import { expect } from "chai";
import { parseUrn, shortUrn, wholeUrn } from "../../../../provider/engine/urn";

const type = "pulumi-nodejs:dynamic/classifySegment:ClassifySegment";

describe("a URN", () => {
    for (const [what, urn, short] of [
        ["at the top", `urn:pulumi:prod::shop::${type}::buyers`, "prod::shop::::buyers"],
        [
            "in a library",
            `urn:pulumi:prod::shop::classify:index:SegmentLibrary$${type}::winter-skis`,
            "prod::shop::classify:index:SegmentLibrary$::winter-skis",
        ],
        [
            "with a name of colons and dollars",
            `urn:pulumi:prod::shop::my:index:Team$${type}::a::b$c`,
            "prod::shop::my:index:Team$::a::b$c",
        ],
    ] as const) {
        it(`has a short form, and comes back from it as it was: ${what}`, () => {
            expect(shortUrn(urn)).to.equal(short);
            expect(wholeUrn(short, type)).to.equal(urn);
        });
    }

    it("may be in a state in its whole form", () => {
        const urn = `urn:pulumi:prod::shop::${type}::buyers`;
        expect(wholeUrn(urn, type)).to.equal(urn);
    });

    it("contains the type and name of its resource", () => {
        expect(parseUrn(`urn:pulumi:prod::shop::my:index:Team$${type}::a::b`)).to.include({ type, name: "a::b" });
    });
});
