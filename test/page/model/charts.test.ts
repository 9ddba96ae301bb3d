import { expect } from "chai";
import { durationBars, monthBars } from "../../../page/model/charts";
import { entry } from "../support/entries";

const built = (...minutes: number[]) => minutes.map((each) => entry({ buildSeconds: each * 60 }));
const created = (...dates: string[]) => dates.map((createdDate) => entry({ createdDate }));

describe("the chart of build times", () => {
    it("has bars of equal steps, the empty ones between included", () => {
        expect(durationBars(built(60, 61, 75))).to.deep.equal([
            { label: "1:00", range: "1:00 to 1:05", count: 2 },
            { label: "1:05", range: "1:05 to 1:10", count: 0 },
            { label: "1:10", range: "1:10 to 1:15", count: 0 },
            { label: "1:15", range: "1:15 to 1:20", count: 1 },
        ]);
    });

    it("takes longer steps for a wider range, so that no more than 12 bars stand side by side", () => {
        for (const longest of [61, 130, 400, 5_000, 100_000]) {
            const bars = durationBars(built(60, longest));

            expect(bars, String(longest)).to.have.length.of.at.most(13);
            expect(bars.reduce((sum, { count }) => sum + count, 0)).to.equal(2);
        }
    });

    it("is empty before the first build is complete", () => {
        expect(durationBars([entry()])).to.deep.equal([]);
    });
});

describe("the chart of months", () => {
    it("has every month from the first to the last, with the year at its beginning", () => {
        expect(
            monthBars(created("2025-11-30T23:00:00Z", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")),
        ).to.deep.equal([
            { label: "Nov 2025", range: "Nov 2025", count: 1 },
            { label: "Dec", range: "Dec 2025", count: 0 },
            { label: "Jan 2026", range: "Jan 2026", count: 1 },
            { label: "Feb", range: "Feb 2026", count: 1 },
        ]);
    });

    it("shows the latest two years", () => {
        expect(monthBars(created("1999-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))).to.have.lengthOf(24);
    });

    it("leaves out what is no date", () => {
        expect(monthBars(created("soon"))).to.deep.equal([]);
    });
});
