import { expect } from "chai";
import fc from "fast-check";
import { type JournalEntry, parseJournalEntry } from "../../../../provider/journal/JournalEntry";

const entry: JournalEntry = {
    version: 1,
    urn: "urn:pulumi:prod::shop::classify:ClassifySegment::buyers",
    definitionHash: "0".repeat(64),
    baseUrl: "https://api.clsfy.me",
    startedAt: "2026-02-12T22:00:00.000Z",
    namesakes: [60],
};

describe("a journal entry", () => {
    it("is read as it was written", () => {
        expect(parseJournalEntry(JSON.stringify(entry))).to.deep.equal(entry);
        expect(parseJournalEntry(JSON.stringify({ ...entry, segmentId: 61 }))).to.have.property("segmentId", 61);
    });

    for (const [what, change] of [
        ["a later version", { version: 2 }],
        ["no URN", { urn: "" }],
        ["a hash that is none", { definitionHash: "xyz" }],
        ["a time that is none", { startedAt: "yesterday" }],
        ["namesakes that are no IDs", { namesakes: ["60"] }],
        ["an ID that is none", { segmentId: -1 }],
    ] as const) {
        it(`is not trusted with ${what}`, () => {
            expect(parseJournalEntry(JSON.stringify({ ...entry, ...change }))).to.equal(undefined);
        });
    }

    it("is not trusted when it is cut off anywhere", () => {
        const text = JSON.stringify(entry);
        for (let length = 0; length < text.length; length++) {
            expect(parseJournalEntry(text.slice(0, length))).to.equal(undefined);
        }
    });

    it("never causes a crash, with any bytes in a file", () => {
        const texts = fc.oneof(
            fc.uint8Array().map((bytes) => Buffer.from(bytes).toString("utf8")),
            fc.json(),
            fc.dictionary(fc.constantFrom(...Object.keys(entry)), fc.jsonValue()).map((value) => JSON.stringify(value)),
        );
        fc.assert(
            fc.property(texts, (text) => {
                expect(parseJournalEntry(text)).to.equal(undefined);
            }),
        );
    });
});
