import { expect } from "chai";
import { hasUnknown, isHidden, unknownValue } from "../../../../../provider/engine/properties";
import { urnOf } from "../../../../../provider/faces/dynamic/hiddenInputs";

const type = "pulumi-nodejs:dynamic/classifySegment:ClassifySegment";

describe("what comes from the engine", () => {
    it("is not known yet where the engine's mark stands, however deep", () => {
        for (const value of [unknownValue, [unknownValue], [{ deep: [unknownValue] }]]) {
            expect(hasUnknown(value)).to.equal(true);
        }
        for (const value of [undefined, null, "", "text", 7, [], {}, ["text"]]) {
            expect(hasUnknown(value)).to.equal(false);
        }
    });

    it("is hidden when its key begins with two underscores", () => {
        expect(["__provider", "__urn", "_name", "name"].map(isHidden)).to.deep.equal([true, true, false, false]);
    });

    it("brings the URN, unless that is not known yet or missing", () => {
        expect(urnOf({ __urn: "prod::shop::::buyers" }, type)).to.equal(`urn:pulumi:prod::shop::${type}::buyers`);
        expect(urnOf({ __urn: unknownValue }, type)).to.equal("");
        expect(urnOf({}, type)).to.equal("");
    });
});
