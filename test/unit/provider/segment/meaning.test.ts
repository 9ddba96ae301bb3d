import { expect } from "chai";
import fc from "fast-check";
import { definitionProperties } from "../../../../provider/segment/definition";
import { meaningHash, meaningOf, normalised } from "../../../../provider/segment/meaning";
import { definitions, rewritten } from "../support/definitions";

describe("the meaning of a definition", () => {
    it("has no order and no repetition in its lists", () => {
        expect(meaningOf("exampleUrls", ["https://a.com", "https://b.com"])).to.equal(
            meaningOf("exampleUrls", ["https://b.com", "https://a.com", "https://b.com/"]),
        );
    });

    it("has no case in its domains, but in its texts", () => {
        expect(meaningOf("blockTlds", ["A.com"])).to.equal(meaningOf("blockTlds", ["a.com"]));
        expect(meaningOf("name", "Buyers")).not.to.equal(meaningOf("name", "buyers"));
    });

    it("has no space around a text, but inside one", () => {
        expect(meaningOf("prompt", "\n snow  blowers ")).to.equal(meaningOf("prompt", "snow  blowers"));
        expect(meaningOf("prompt", "snow  blowers")).not.to.equal(meaningOf("prompt", "snow blowers"));
    });

    it("is empty for what is absent, null or blank", () => {
        for (const property of ["prompt", "clientId"] as const) {
            expect([undefined, null, "", "  "].map((value) => meaningOf(property, value)).join("")).to.equal("");
        }
        for (const property of ["exampleUrls", "blockTlds"] as const) {
            expect([undefined, null, []].map((value) => meaningOf(property, value)).join("")).to.equal("");
        }
    });

    it("never throws, with any value in the state", () => {
        fc.assert(
            fc.property(fc.constantFrom(...definitionProperties), fc.jsonValue(), (property, value) => {
                expect(meaningOf(property, value)).to.be.a("string");
            }),
        );
    });

    it("has one hash, however it is written, and another for another definition", () => {
        fc.assert(
            fc.property(definitions(), (definition) => {
                expect(meaningHash(rewritten(definition))).to.equal(meaningHash(definition));
                expect(meaningHash({ ...definition, name: `${definition.name}!` })).not.to.equal(
                    meaningHash(definition),
                );
            }),
        );
    });

    it("is not changed by the form in which it is sent", () => {
        fc.assert(
            fc.property(definitions(), (definition) => {
                expect(meaningHash(normalised(definition))).to.equal(meaningHash(definition));
            }),
        );
    });
});

describe("a definition as it is sent", () => {
    it("has every entry once, in the order and spelling of the first, and no surrounding space", () => {
        expect(
            normalised({
                name: " Buyers ",
                prompt: " snow\n",
                exampleUrls: [" https://B.com/x ", "https://a.com", "https://b.com/x"],
                blockTlds: ["Craftsman.com", " craftsman.com"],
                clientId: " c1 ",
            }),
        ).to.deep.equal({
            name: "Buyers",
            prompt: "snow",
            exampleUrls: ["https://B.com/x", "https://a.com"],
            blockTlds: ["craftsman.com"],
            clientId: "c1",
        });
    });
});
