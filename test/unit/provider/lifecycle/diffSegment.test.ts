import { expect } from "chai";
import fc from "fast-check";
import { unknownValue } from "../../../../provider/engine/properties";
import { diffSegment, explainReplacement } from "../../../../provider/lifecycle/diffSegment";
import { definitionProperties } from "../../../../provider/segment/definition";
import { definitions, rewritten } from "../support/definitions";

const state = {
    name: "Snowblower Buyers",
    prompt: "Homeowners",
    exampleUrls: ["https://a.com", "https://b.com"],
    blockTlds: ["craftsman.com"],
    status: "complete",
};
const anyProperties = fc.dictionary(fc.constantFrom(...definitionProperties, "status", "adopt"), fc.jsonValue());

describe("diff", () => {
    it("is empty for equal meanings, however they are written", () => {
        fc.assert(
            fc.property(definitions(), (definition) => {
                const diff = diffSegment({ ...definition, status: "complete" }, { ...rewritten(definition) });
                expect(diff).to.deep.equal({ changed: [], unknown: [], isUnfinished: false });
            }),
        );
    });

    it("names the same properties in both directions", () => {
        fc.assert(
            fc.property(anyProperties, anyProperties, (one, other) => {
                expect(diffSegment(one, other).changed).to.deep.equal(diffSegment(other, one).changed);
            }),
        );
    });

    it("never throws, with any state and program", () => {
        fc.assert(
            fc.property(anyProperties, anyProperties, (one, other) => {
                expect(diffSegment(one, other).changed).to.be.an("array");
            }),
        );
    });

    for (const [property, change] of [
        ["name", { name: "Others" }],
        ["prompt", { prompt: "Others" }],
        ["exampleUrls", { exampleUrls: ["https://a.com"] }],
        ["blockTlds", { blockTlds: undefined }],
        ["clientId", { clientId: "c1" }],
    ] as const) {
        it(`names ${property} when it has changed`, () => {
            expect(diffSegment(state, { ...state, ...change }).changed).to.deep.equal([property]);
        });
    }

    for (const [option, value] of [
        ["waitForCompletion", false],
        ["adopt", 61],
        ["allowDuplicateName", true],
        ["__provider", "the text of another version"],
        ["__createTimeout", "9h"],
        ["__urn", "urn"],
    ] as const) {
        it(`is empty when ${option} has changed`, () => {
            const { changed, isUnfinished } = diffSegment(state, { ...state, [option]: value });
            expect({ changed, isUnfinished }).to.deep.equal({ changed: [], isUnfinished: false });
        });
    }

    it("has changes as long as the state has not seen the build end", () => {
        for (const status of ["pending", "processing", "failed", undefined]) {
            expect(diffSegment({ ...state, status }, state).isUnfinished).to.equal(true);
        }
    });

    it("leaves the waiting to what waits on behalf of the segment", () => {
        expect(diffSegment({ ...state, status: "pending" }, { ...state, __awaited: true }).isUnfinished).to.equal(
            false,
        );
    });

    it("distinguishes changed and unknown properties", () => {
        expect(diffSegment(state, { ...state, name: "Others", prompt: unknownValue })).to.deep.include({
            changed: ["name"],
            unknown: ["prompt"],
        });
    });
});

describe("the explanation of a replacement", () => {
    it("says why, how long it takes, and the effect on ID, deal and old segment", () => {
        const text = explainReplacement(
            "61",
            diffSegment(state, { ...state, name: "x", prompt: "y", clientId: "z" }),
            undefined,
        );
        expect(text)
            .to.match(/^segment 61 will be rebuilt, because name, prompt and clientId changed\./)
            .and.match(/1–2 hours\. The new segment has a new ID, so its deal must be re-issued; segment 61 stays/);
    });

    it("never repeats the values, which may be secret", () => {
        const text = explainReplacement("61", diffSegment(state, { ...state, prompt: "hunter2" }), undefined);
        expect(text).not.to.contain("hunter2").and.not.to.contain("Homeowners");
    });

    it("says so when it depends on a value that is not known yet", () => {
        const text = explainReplacement("61", diffSegment(state, { ...state, prompt: unknownValue }), undefined);
        expect(text).to.match(/will be rebuilt if prompt changes, which is known only during the update/);
    });

    it("is left out where nothing is replaced", () => {
        expect(explainReplacement("61", diffSegment(state, state), undefined)).to.equal(undefined);
    });
});
