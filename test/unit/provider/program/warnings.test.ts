import { expect } from "chai";
import { wavesWarning } from "../../../../provider/program/warnings";

describe("the warning of waves", () => {
    it("says how many rounds of builds there will be, and both remedies", () => {
        const text = wavesWarning(100, 16);
        expect(text).to.include("100 segments").and.include("16 operations at a time").and.include("7 rounds");
        expect(text).to.include("SegmentLibrary").and.include("`pulumi up --parallel 100`");
    });

    it("is not given when all of them fit", () => {
        expect(wavesWarning(16, 16)).to.equal(undefined);
        expect(wavesWarning(0, 16)).to.equal(undefined);
    });

    it("is not given when the engine does not tell how many operations it runs, or sets no limit", () => {
        for (const slots of [Number.NaN, 0, -1, 2_147_483_647]) {
            expect(wavesWarning(100, slots)).to.equal(undefined);
        }
    });
});
