import { expect } from "chai";
import fc from "fast-check";
import { ClassifyError } from "../../../../provider/errors/ClassifyError";
import { parsePreview } from "../../../../provider/command/review/parsePreview";
import type { Review } from "../../../../provider/command/review/Review";
import { reviewPreview } from "../../../../provider/command/review/reviewPreview";
import { fixture, previewFixture } from "../support/previews";

/** The two previews are of two stacks of one program: only the IDs differ, and how much is listed. */
const differing = ["segmentId", "unchanged"];

function comparable(review: Review): unknown {
    const json = JSON.stringify(review, (key, value: unknown) => (differing.includes(key) ? undefined : value));
    return JSON.parse(json) as unknown;
}

describe("reading a preview", () => {
    it("finds the same in the document and in the stream of events", () => {
        const ofDocument = reviewPreview(previewFixture("digest.json"));
        const ofEvents = reviewPreview(previewFixture("events.jsonl"));

        expect(comparable(ofEvents)).to.deep.equal(comparable(ofDocument));
    });

    it("knows a failed preview by its events", () => {
        expect(previewFixture("events-failing.jsonl").isIncomplete).to.equal(true);
        expect(previewFixture("events.jsonl").isIncomplete).to.equal(false);
    });

    it("knows events that break off for an incomplete preview", () => {
        const lines = fixture("events.jsonl").split("\n");
        const broken = lines.filter((line) => !line.includes("summaryEvent")).join("\n");

        expect(parsePreview(broken, "-").isIncomplete).to.equal(true);
    });

    it("knows a failed preview by its errors alone, as older versions of Pulumi write them", () => {
        const events = (severity: string) =>
            [
                { sequence: 1, diagnosticEvent: { severity, message: "m" } },
                { sequence: 2, summaryEvent: { resourceChanges: { same: 1 } } },
            ]
                .map((event) => JSON.stringify(event))
                .join("\n");

        expect(parsePreview(events("error"), "-").isIncomplete).to.equal(true);
        expect(parsePreview(events("warning"), "-").isIncomplete).to.equal(false);
    });

    it("knows a document with an error for an incomplete preview", () => {
        const document = { steps: [], diagnostics: [{ severity: "error" }], changeSummary: { same: 1 } };

        expect(parsePreview(JSON.stringify(document), "-").isIncomplete).to.equal(true);
        expect(parsePreview(JSON.stringify({ ...document, diagnostics: [] }), "-").isIncomplete).to.equal(false);
        expect(parsePreview(JSON.stringify({ steps: [] }), "-").isIncomplete).to.equal(true);
    });

    it("takes a resource without an ID for one that is not created yet", () => {
        const { steps } = previewFixture("events.jsonl");

        expect(steps.find(({ op }) => op === "create")?.new?.id).to.equal(undefined);
    });

    for (const [what, text] of [
        ["a table for people", "Previewing update (dev)\n + 1 to create\n"],
        ["a document of another kind", '{"version": 3, "deployment": {}}'],
        ["a list", "[]"],
        ["a number", "12"],
        ["events with another text between them", '{"sequence": 1}\nwarning: something\n'],
    ] as const) {
        it(`refuses ${what} and says what to pass`, () => {
            expect(() => parsePreview(text, "preview.json")).to.throw(
                ClassifyError,
                /could not read the preview from "preview.json": .*pulumi preview --json/,
            );
        });
    }

    it("never fails in another way, with any input", () => {
        fc.assert(
            fc.property(
                fc.oneof(
                    fc.string(),
                    fc.json(),
                    fc.array(fc.json()).map((lines) => lines.join("\n")),
                ),
                (text) => {
                    try {
                        reviewPreview(parsePreview(text, "-"));
                    } catch (fault) {
                        expect(fault).to.be.instanceOf(ClassifyError);
                    }
                },
            ),
        );
    });
});
