import { expect } from "chai";
import { orderOf, type Sort } from "../../../page/model/sorted";
import { entry } from "../support/entries";

describe("the order of the list", () => {
    const entries = [
        entry({ name: "b10", id: 3, createdDate: "2026-02-01T00:00:00Z" }),
        entry({ name: "B2", id: 1, createdDate: "soon" }),
        entry({ name: "ä", id: 2, createdDate: "2026-01-01T00:00:00Z", status: "failed" }),
    ];
    const namesBy = (sort: Sort) => orderOf(entries, 0)(sort).map(({ name }) => name);

    it("by name is that of people: numbers by their size, accents and case beside their letter", () => {
        expect(namesBy({ key: "name", isDescending: false })).to.deep.equal(["ä", "B2", "b10"]);
        expect(namesBy({ key: "name", isDescending: true })).to.deep.equal(["b10", "B2", "ä"]);
    });

    it("by date has segments without a readable date last, whichever way", () => {
        expect(namesBy({ key: "created", isDescending: false })).to.deep.equal(["ä", "b10", "B2"]);
        expect(namesBy({ key: "created", isDescending: true })).to.deep.equal(["b10", "ä", "B2"]);
    });

    it("by attention puts equal ones in the order of their names", () => {
        expect(namesBy({ key: "attention", isDescending: false })).to.deep.equal(["ä", "B2", "b10"]);
    });
});
