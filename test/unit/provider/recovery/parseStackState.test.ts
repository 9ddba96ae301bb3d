import { expect } from "chai";
import fc from "fast-check";
import { parseStackState } from "../../../../provider/recovery/parseStackState";
import { writeStamp } from "../../../../provider/recovery/requestStamp";

const type = "pulumi-nodejs:dynamic/classifySegment:ClassifySegment";
const urn = `urn:pulumi:prod::shop::${type}::buyers`;
const hash = "AbCdEfGhIjKl";
const asked = Date.parse("2026-02-12T22:00:00Z");
const stamp = (afterMs = 0) => writeStamp({ askedAt: asked + afterMs, definitionHash: hash });

function resource(change: Record<string, unknown> = {}) {
    return { urn, type, inputs: { name: " Buyers ", __asked: stamp() }, ...change };
}

function parse(resources: unknown[], creating: unknown[] = []) {
    const pending = creating.map((each) => ({ resource: each, type: "creating" }));
    return parseStackState(JSON.stringify({ deployment: { resources, pending_operations: pending } }));
}

describe("the state of a stack", () => {
    it("contains the segments of its resources, replaced ones included", () => {
        const state = parse([resource({ id: "62" }), resource({ id: "61", delete: true })]);
        expect(state?.owned.map(({ id }) => id)).to.deep.equal([62, 61]);
        expect(state?.owned[0]).to.deep.include({ urn });
    });

    it("owns neither references nor other kinds of resource", () => {
        const state = parse([resource({ id: "61", external: true }), resource({ id: "62", type: "aws:s3:Bucket" })]);
        expect(state?.owned).to.deep.equal([]);
    });

    it("contains the creates without a result", () => {
        const state = parse([], [resource()]);
        expect(state?.interrupted).to.deep.equal([
            { urn, stamp: { askedAt: asked, definitionHash: hash }, former: [], adopt: undefined },
        ]);
    });

    it("understands the resources of the native plugin too", () => {
        const state = parse([], [resource({ type: "classify:index:ClassifySegment" })]);
        expect(state?.interrupted).to.have.length(1);
    });

    it("leaves out a create whose resource a later run created", () => {
        const later = resource({ id: "61", inputs: { name: "Buyers", __asked: stamp(1_000) } });
        expect(parse([later], [resource()])?.interrupted).to.deep.equal([]);
    });

    it("keeps a create that was to replace the resource", () => {
        const replaced = resource({ id: "61", inputs: { name: "Buyers", __asked: stamp(-1_000) } });
        const unstamped = resource({ id: "61", inputs: { name: "Buyers" } });
        expect(parse([replaced], [resource()])?.interrupted).to.have.length(1);
        expect(parse([unstamped], [resource()])?.interrupted).to.have.length(1);
    });

    it("counts a resource that is not confirmed, with the time of its first request", () => {
        const outputs = { name: "Buyers", __asked: stamp(-60_000) };
        const state = parse([resource({ id: "unconfirmed", outputs })]);
        expect(state?.owned).to.deep.equal([]);
        expect(state?.interrupted[0]?.stamp?.askedAt).to.equal(asked - 60_000);
    });

    it("says which `adopt` a resource has used: the one in its outputs", () => {
        const inputs = { name: "Buyers", adopt: 7, __asked: stamp() };
        const outputs = { adopt: 7 };
        expect(parse([resource({ id: "61", inputs, outputs })])?.owned[0]).to.include(outputs);
        expect(parse([resource({ id: "unconfirmed", inputs, outputs })])?.interrupted[0]).to.include(outputs);
        expect(parse([], [resource({ inputs })])?.interrupted[0]).to.include({ adopt: undefined });
    });

    it("is undefined for any text that is not an export", () => {
        fc.assert(
            fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
                expect(parseStackState(text)).to.equal(undefined);
            }),
        );
    });
});
