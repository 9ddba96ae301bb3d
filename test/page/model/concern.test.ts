import { expect } from "chai";
import type { Entry } from "../../../page/model/Entry";
import { concernOf } from "../../../page/model/concern";
import { buildProgress, medianBuildSeconds } from "../../../page/model/expectedBuild";
import { entry } from "../support/entries";

const hourMs = 3_600_000;
const asOf = Date.parse("2026-02-13T12:00:00Z");
const ago = (hours: number) => new Date(asOf - hours * hourMs).toISOString();

describe("what a segment needs attention for", () => {
    for (const [changes, concern] of [
        [{}, undefined],
        [{ status: "failed" }, "failed"],
        [{ status: "complete", isMissing: true }, "missing"],
        [{ status: "unknown" }, "creating"],
        [{ status: "pending", createdDate: ago(1) }, "building"],
        [{ status: "processing", createdDate: ago(4) }, "building"],
        [{ status: "processing", createdDate: ago(4.01) }, "late"],
        [{ status: "processing", createdDate: "soon" }, "building"],
    ] as const satisfies readonly (readonly [Partial<Entry>, unknown])[]) {
        it(`is ${concern ?? "nothing"} for ${JSON.stringify(changes)}`, () => {
            expect(concernOf(entry(changes), asOf)).to.equal(concern);
        });
    }
});

describe("the progress of a build", () => {
    const building = (hours: number) => entry({ status: "processing", createdDate: ago(hours) });

    it("goes by how long the others took", () => {
        expect(buildProgress(building(1), 7_200, asOf)).to.equal(0.5);
    });

    it("goes by what Classify names where no other is complete", () => {
        expect(buildProgress(building(0.75), undefined, asOf)).to.equal(0.5);
    });

    it("is never whole before the end, nor less than nothing", () => {
        expect(buildProgress(building(50), 7_200, asOf)).to.equal(0.95);
        expect(buildProgress(building(-1), 7_200, asOf)).to.equal(0);
        expect(buildProgress(entry({ status: "processing", createdDate: "soon" }), 7_200, asOf)).to.equal(0);
        expect(buildProgress(entry({ status: "failed", createdDate: ago(1) }), 7_200, asOf)).to.equal(0);
        expect(buildProgress(entry(), 7_200, asOf)).to.equal(1);
    });

    it("takes the median of the others", () => {
        expect(medianBuildSeconds([1, 100, 3].map((buildSeconds) => entry({ buildSeconds })))).to.equal(3);
        expect(medianBuildSeconds([entry()])).to.equal(undefined);
    });
});
