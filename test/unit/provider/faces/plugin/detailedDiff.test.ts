import { expect } from "chai";
import { unknownValue } from "../../../../../provider/engine/properties";
import { detailedDiff } from "../../../../../provider/faces/plugin/detailedDiff";

describe("the detailed diff of the plugin", () => {
    const changes = (property: string, older: unknown, newer: unknown) =>
        [...detailedDiff({ replaces: [property], updates: [] }, { [property]: older }, { [property]: newer })].map(
            ([path, { kind }]) => `${kind} ${path}`,
        );

    it("says whether a property is added, updated or deleted", () => {
        expect(changes("prompt", undefined, "a")).to.deep.equal(["add prompt"]);
        expect(changes("prompt", "a", "b")).to.deep.equal(["update prompt"]);
        expect(changes("prompt", "a", null)).to.deep.equal(["delete prompt"]);
    });

    it("names the entries of a list that differ, not those that only moved or are spelt otherwise", () => {
        expect(changes("blockTlds", ["a.example", "b.example"], ["B.example", "c.example"])).to.deep.equal([
            "delete blockTlds[0]",
            "add blockTlds[1]",
        ]);
        expect(changes("blockTlds", ["a.example"], ["b.example", "c.example"])).to.deep.equal([
            "update blockTlds[0]",
            "add blockTlds[1]",
        ]);
    });

    it("names an unknown list as a whole", () => {
        expect(changes("blockTlds", ["a.example"], unknownValue)).to.deep.equal(["update blockTlds"]);
    });

    it("names an unknown entry", () => {
        expect(changes("blockTlds", ["a.example"], ["a.example", unknownValue])).to.deep.equal(["add blockTlds[1]"]);
    });

    it("tells what replaces from what is only recorded", () => {
        const diff = detailedDiff({ replaces: ["name"], updates: ["segmentIds"] }, {}, { name: "a", segmentIds: [1] });
        expect([...diff].map(([path, { replaces }]) => [path, replaces])).to.deep.equal([
            ["name", true],
            ["segmentIds", false],
        ]);
    });
});
