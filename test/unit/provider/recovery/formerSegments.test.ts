import { expect } from "chai";
import fc from "fast-check";
import {
    formerAfterReplacement,
    formerOutput,
    formerSegmentsIn,
    removedAfterUpdate,
    writeFormer,
} from "../../../../provider/recovery/formerSegments";
import { definitionHash } from "../../../../provider/segment/meaning";
import { owned, stackState } from "../support/stackState";

const createdDate = "2026-02-12T22:09:38Z";
const outputs = (name: string, id: number, former: string[] = []) => {
    return { name, prompt: "x", segmentId: id, createdDate, ...(former.length === 0 ? {} : { __former: former }) };
};

describe("the segments that a resource had before", () => {
    it("are written in 32 characters at most, and read as they were written", () => {
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.integer({ min: 0, max: 2 ** 32 }), (id, seconds) => {
                const former = { definitionHash: definitionHash({ name: "x" }), id, createdAt: seconds * 1_000 };
                const { __former: written } = formerOutput("__former", [former]);
                expect(String(written).length).to.be.at.most(32);
                expect(formerSegmentsIn({ __former: written }, "__former")).to.deep.equal([former]);
            }),
        );
    });

    it("begin with the one that is replaced now, and are five at most", () => {
        let state: Record<string, unknown> = outputs("0", 60);
        for (let id = 61; id < 70; id++) {
            state = { ...outputs(String(id), id), ...formerOutput("__former", formerAfterReplacement(state)) };
        }
        expect(formerSegmentsIn(state, "__former").map(({ id }) => id)).to.deep.equal([68, 67, 66, 65, 64]);
    });

    it("have each definition once, with the newest segment that was built from it", () => {
        const first = formerAfterReplacement(outputs("A", 61)).map(writeFormer);
        const [only, ...others] = formerAfterReplacement(outputs("A", 62, first));
        expect(others).to.deep.equal([]);
        expect(only?.id).to.equal(62);
    });

    it("are nothing in the state of a resource that was never replaced", () => {
        expect(formerOutput("__former", [])).to.deep.equal({});
    });

    it("are left out where the state holds something else", () => {
        for (const written of [undefined, 7, "x", [7, "x", "short:1:2", null]]) {
            expect(formerSegmentsIn({ __former: written }, "__former")).to.deep.equal([]);
        }
    });
});

describe("the resources that left a library", () => {
    const hash = definitionHash({ name: "x" });
    const member = (key: string, id: number) =>
        owned(`urn:pulumi:prod::shop::t::winter-${key}`, id, { definitionHash: hash, createdAt: 0 });

    it("are remembered by their names, newest first", () => {
        const state = stackState({ owned: [member("skis", 61), member("sledges", 62)] });
        const first = removedAfterUpdate({}, [62], [61], state);
        expect(first).to.deep.equal([{ definitionHash: hash, id: 61, createdAt: 0, resource: "winter-skis" }]);
        const second = removedAfterUpdate(formerOutput("__removed", first), [], [62], state);
        expect(second.map(({ resource }) => resource)).to.deep.equal(["winter-sledges", "winter-skis"]);
    });

    it("are forgotten when their segment is back, and are fifty at most", () => {
        const members = Array.from({ length: 60 }, (_, index) => member(String(index), 61 + index));
        const removed = removedAfterUpdate(
            {},
            [],
            members.map(({ id }) => id),
            stackState({ owned: members }),
        );
        const written = formerOutput("__removed", removed);
        expect(written["__removed"]).to.have.length(50);
        expect(removedAfterUpdate(written, [61], [], stackState())).to.have.length(49);
    });

    it("are not remembered where the state cannot be read", () => {
        expect(removedAfterUpdate({}, [], [61], undefined)).to.deep.equal([]);
    });
});
