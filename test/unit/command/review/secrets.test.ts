import { expect } from "chai";
import fc from "fast-check";
import { definitionProperties } from "../../../../provider/segment/definition";
import { parsePreview } from "../../../../provider/command/review/parsePreview";
import { renderReviewMarkdown } from "../../../../provider/command/review/renderReviewMarkdown";
import { reviewPreview } from "../../../../provider/command/review/reviewPreview";
import { fixture, segmentType } from "../support/previews";

const secret = "s3cr3t-brief";

/** How Pulumi writes a secret, in one form or another, with --show-secrets or without. */
const written = [
    { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", plaintext: `"${secret}"` },
    { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: secret },
    { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: secret },
    { "4dabf18193072939515e22adb298388d": "a kind of value that is new", value: secret },
];

const secretValue = fc.constantFrom<unknown>(...written, ...written.map((value) => [value, "https://a.com/"]));
const publicValue = fc.constantFrom<unknown>(
    undefined,
    "[secret]",
    "public",
    ["https://a.com/"],
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
);

/** For each property, a side that is secret and another that may be anything, also the secret in plain text. */
const sides = fc
    .tuple(secretValue, fc.oneof(secretValue, publicValue, fc.constant<unknown>(secret)), fc.boolean())
    .map(([hidden, other, isOld]) => (isOld ? { old: hidden, new: other } : { old: other, new: hidden }));

const properties = fc.record(Object.fromEntries(definitionProperties.map((property) => [property, sides])));

function everyForm(op: string, olds: object, news: object, changed: readonly string[]): string[] {
    const urn = `urn:pulumi:dev::project::${segmentType}::buyers`;
    const old = { id: "61", inputs: olds, outputs: olds };
    const state = { inputs: news, outputs: news };
    const digest = {
        steps: [{ op, urn, oldState: old, newState: state, replaceReasons: changed }],
        changeSummary: { [op]: 1 },
    };
    const event = { sequence: 1, resourcePreEvent: { metadata: { op, urn, old, new: state, keys: changed } } };
    const diagnostic = { sequence: 2, diagnosticEvent: { severity: "debug", message: secret } };
    return [JSON.stringify(digest), [event, diagnostic].map((each) => JSON.stringify(each)).join("\n")];
}

describe("a secret", () => {
    it("is in no output of a review, with any change of the segment", () => {
        const operations = fc.constantFrom("create-replacement", "replace", "update", "delete", "same");
        fc.assert(
            fc.property(operations, properties, fc.subarray([...definitionProperties]), (op, both, changed) => {
                const side = (which: "old" | "new") =>
                    Object.fromEntries(Object.entries(both).map(([property, value]) => [property, value[which]]));
                for (const text of everyForm(op, side("old"), side("new"), changed)) {
                    const review = reviewPreview(parsePreview(text, "-"));
                    expect(renderReviewMarkdown(review)).not.to.include(secret);
                    expect(JSON.stringify(review)).not.to.include(secret);
                }
            }),
        );
    });

    it("stays one when a refresh has taken its mark from the outputs", () => {
        const [hidden] = written;
        const old = { id: "61", inputs: { name: hidden, prompt: hidden }, outputs: { name: secret, prompt: secret } };
        const steps = [
            {
                op: "replace",
                urn: `urn:pulumi:dev::project::${segmentType}::buyers`,
                oldState: old,
                newState: { inputs: { name: "N", prompt: "P" } },
                replaceReasons: ["name", "prompt"],
            },
        ];

        const review = reviewPreview(parsePreview(JSON.stringify({ steps, changeSummary: {} }), "-"));

        expect(review.rebuilds[0]?.changes).to.deep.equal([
            { property: "name", kind: "secret" },
            { property: "prompt", kind: "secret" },
        ]);
        expect(JSON.stringify(review)).not.to.include(secret);
    });

    it("that the engine itself writes into its stream is in no output of a review", () => {
        expect(fixture("events.jsonl")).to.include("TOP SECRET BRIEF");
        expect(fixture("events.md")).not.to.include("TOP SECRET");
    });

    it("is said to have changed when the provider named it", () => {
        const [hidden] = written;
        const markdown = (changed: readonly string[]) =>
            everyForm("replace", { name: "N", prompt: hidden }, { name: "N", prompt: hidden }, changed).map((text) =>
                renderReviewMarkdown(reviewPreview(parsePreview(text, "-"))),
            );

        for (const text of markdown(["prompt"])) {
            expect(text).to.include("**prompt**: secret, changed");
        }
        for (const text of markdown([])) {
            expect(text).not.to.include("secret");
        }
    });

    it("is called secret, and not changed, where a segment is new", () => {
        const [text = ""] = everyForm("create", {}, { name: "N", prompt: "[secret]" }, []);

        expect(renderReviewMarkdown(reviewPreview(parsePreview(text, "-")))).to.include("**prompt**: secret\n");
    });
});
