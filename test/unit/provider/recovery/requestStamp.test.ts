import { expect } from "chai";
import fc from "fast-check";
import { parseStamp, writeStamp } from "../../../../provider/recovery/requestStamp";
import { definitionHash } from "../../../../provider/segment/meaning";
import { definitions, rewritten } from "../support/definitions";

const askedAt = fc.integer({ min: Date.parse("2020-01-01"), max: Date.parse("2120-01-01") });

describe("a request stamp", () => {
    it("is read as it was written, and short", () => {
        fc.assert(
            fc.property(askedAt, definitions(), (at, definition) => {
                const stamp = { askedAt: at, definitionHash: definitionHash({ ...definition }) };
                expect(parseStamp(writeStamp(stamp))).to.deep.equal(stamp);
                expect(writeStamp(stamp).length).to.be.at.most(22);
            }),
        );
    });

    it("is the same for definitions of one meaning", () => {
        fc.assert(
            fc.property(definitions(), (definition) => {
                expect(definitionHash({ ...rewritten(definition) })).to.equal(definitionHash({ ...definition }));
            }),
        );
    });

    it("is not read from anything else", () => {
        for (const value of [undefined, 7, "", "mib3k2x0", "mib3k2x0-short", " mib3k2x0-AbCdEfGhIjKl"]) {
            expect(parseStamp(value)).to.equal(undefined);
        }
    });
});
