import { expect } from "chai";
import fc from "fast-check";
import {
    parseCreated,
    parseErrorBody,
    parseSegment,
    parseSegments,
    toRequestBody,
} from "../../../../provider/api/wire";

const complete = {
    id: 61,
    name: "Snowblower Buyers",
    status: "complete",
    created_date: "2026-02-12T22:09:38Z",
    processed_date: "2026-02-12T23:51:14Z",
};
const pending = { ...complete, status: "pending", processed_date: null };
const definition = { name: " Snowblower Buyers ", prompt: "Homeowners" };
const now = new Date("2026-02-12T22:10:00Z");

/** The segment that an answer is read as. */
function read(body: unknown): unknown {
    const parsed = parseSegment(body);
    return parsed.ok ? parsed.value : `not ${parsed.expected}`;
}

describe("an answer of the API", () => {
    it("is read as the vendor's page writes it", () => {
        expect(read(complete)).to.deep.equal({
            id: 61,
            name: "Snowblower Buyers",
            status: "complete",
            createdDate: "2026-02-12T22:09:38Z",
            processedDate: "2026-02-12T23:51:14Z",
        });
        expect(read(pending)).to.deep.equal({
            id: 61,
            name: "Snowblower Buyers",
            status: "pending",
            createdDate: "2026-02-12T22:09:38Z",
        });
    });

    it("may hold more than the page names, and leave processed_date out", () => {
        expect(read({ ...pending, processed_date: undefined, url_count: 7 })).to.deep.equal(read(pending));
    });

    it("counts a segment with a processed date as finished, with any status", () => {
        for (const status of ["pending", "processing", "archived"]) {
            expect(read({ ...complete, status })).to.have.property("status", "complete");
        }
    });

    it("counts a segment that failed as failed, though it has a processed date", () => {
        expect(read({ ...complete, status: "failed" })).to.have.property("status", "failed");
    });

    it("counts an unknown status as a running build, and keeps the word", () => {
        expect(read({ ...pending, status: "queued" })).to.include({
            status: "processing",
            unrecognisedStatus: "queued",
        });
    });

    for (const [what, body] of [
        ["a wrongly typed ID", { ...complete, id: "61" }],
        ["an ID of zero", { ...complete, id: 0 }],
        ["an ID with a fraction", { ...complete, id: 61.5 }],
        ["no name", { ...complete, name: undefined }],
        ["a status that is no text", { ...complete, status: 3 }],
        ["a date that is none", { ...complete, created_date: "yesterday" }],
        ["a processed date that is none", { ...complete, processed_date: false }],
        ["a list", [complete]],
        ["nothing", undefined],
        ["null", null],
        ["a text", "complete"],
    ] as const) {
        it(`is not a segment with ${what}`, () => {
            expect(read(body)).to.equal("not a segment object");
        });
    }

    it("is not a list of segments when one of them is none", () => {
        expect(parseSegments([complete, { id: 62 }])).to.deep.equal({
            ok: false,
            expected: "a list of segment objects",
        });
        expect(parseSegments(complete).ok).to.equal(false);
        expect(parseSegments([complete, pending])).to.have.nested.property("value.length", 2);
    });

    it("is an error only with both a code and a message", () => {
        expect(parseErrorBody({ error: "not_found", message: "Segment with ID 999 not found" })).to.deep.equal({
            error: "not_found",
            message: "Segment with ID 999 not found",
        });
        for (const body of [undefined, null, "not found", { message: "x" }, { error: 1, message: "x" }]) {
            expect(parseErrorBody(body)).to.equal(undefined);
        }
    });

    it("is never the cause of a crash", () => {
        fc.assert(
            fc.property(fc.anything(), (body) => {
                parseSegment(body);
                parseSegments(body);
                parseCreated(body, definition, now);
                parseErrorBody(body);
            }),
        );
    });
});

describe("the answer to a POST", () => {
    it("is not refused when it shows the ID and little else", () => {
        expect(parseCreated({ id: 61, status: 7 }, definition, now)).to.deep.equal({
            ok: true,
            value: { id: 61, name: "Snowblower Buyers", status: "pending", createdDate: "2026-02-12T22:10:00.000Z" },
        });
    });

    it("is refused without an ID", () => {
        expect(parseCreated({ name: "Snowblower Buyers" }, definition, now).ok).to.equal(false);
    });
});

describe("the body of a POST", () => {
    it("has the API's spelling, trimmed texts and every entry once", () => {
        const body = toRequestBody({
            name: " Buyers ",
            prompt: "x\n",
            exampleUrls: ["https://a.com", "https://a.com/"],
            blockTlds: ["A.com", "a.com"],
            clientId: " c1",
        });
        expect(body).to.deep.equal({
            name: "Buyers",
            prompt: "x",
            example_urls: ["https://a.com"],
            block_tlds: ["a.com"],
            client_id: "c1",
        });
    });

    it("leaves out what is not declared", () => {
        expect(JSON.parse(JSON.stringify(toRequestBody(definition)))).to.deep.equal({
            name: "Snowblower Buyers",
            prompt: "Homeowners",
        });
    });
});
