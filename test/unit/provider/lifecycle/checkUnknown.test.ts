import { expect } from "chai";
import { unknownValue } from "../../../../provider/engine/properties";
import { checkConfiguration, checkSegment } from "../../../../provider/lifecycle/checkSegment";

const refusedProperties = (inputs: Record<string, unknown>) => checkSegment(inputs).map(({ property }) => property);

describe("check, of values that only the update will know", () => {
    it("takes an unknown text or list to be right", () => {
        const inputs = { name: unknownValue, prompt: unknownValue, exampleUrls: unknownValue, blockTlds: unknownValue };

        expect(checkSegment(inputs)).to.deep.equal([]);
    });

    it("takes an unknown entry to be right, and still refuses the entry beside it", () => {
        const inputs = { name: "Buyers", prompt: "Homeowners", blockTlds: [unknownValue, "*.example.com"] };

        expect(refusedProperties(inputs)).to.deep.equal(["blockTlds[1]"]);
    });

    it("does not miss a prompt where the URLs are unknown", () => {
        expect(checkSegment({ name: "Buyers", exampleUrls: unknownValue })).to.deep.equal([]);
        expect(checkSegment({ name: "Buyers", exampleUrls: [unknownValue] })).to.deep.equal([]);
    });

    it("reports a missing name, with any other value unknown", () => {
        expect(refusedProperties({ prompt: "Homeowners", exampleUrls: unknownValue })).to.deep.equal(["name"]);
    });

    it("refuses an empty list, in which nothing is unknown", () => {
        expect(refusedProperties({ name: "Buyers", prompt: "Homeowners", blockTlds: [] })).to.deep.equal(["blockTlds"]);
    });
});

describe("check, of the configuration", () => {
    it("blames no property for what is wrong with it", () => {
        const session = () => {
            throw new Error("no such folder");
        };

        const [failure, ...more] = checkConfiguration({ session });

        expect(more).to.deep.equal([]);
        expect(failure?.property).to.equal("");
        expect(failure?.reason).to.include("could not read the configuration: no such folder.");
    });
});
