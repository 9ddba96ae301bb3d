import { expect } from "chai";
import type { BuildOrder } from "../../../../../provider/lifecycle/create/BuildOrder";
import type { Segment } from "../../../../../provider/segment/Segment";
import { buildSegment, buyers } from "../../support/buildSegment";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";
import { owned, stackState } from "../../support/stackState";

const { urn } = buyers;
const { name } = buyers.definition;
const hour = 3_600_000;

describe("building a segment under a name that is taken", () => {
    const stack = useFakeStack();

    function build(change: Partial<BuildOrder> = {}): Promise<Segment> {
        return buildSegment(stack, change);
    }

    function ago(ms: number): string {
        return new Date(stack.clock.now() - ms).toISOString();
    }

    for (const status of ["pending", "processing"] as const) {
        it(`stops where a foreign segment is ${status}, and names both ways on`, async () => {
            stack.account.add({ id: 7, name: ` ${name} `, status });
            const error = await rejection(build());
            expect(error.message).to.contain(`segment 7 (${status}, requested 0s ago) has the same name`);
            expect(error.message).to.contain("`adopt: 7`").and.to.contain("`allowDuplicateName: true`");
            expect(stack.account.count("create")).to.equal(0);
        });
    }

    it("builds where that is allowed", async () => {
        stack.account.add({ id: 7, status: "processing" });
        expect(await build({ allowDuplicateName: true })).to.have.property("id", 61);
    });

    it("builds where the segment is the stack's own, as in a replacement", async () => {
        stack.account.add({ id: 7, status: "processing" });
        stack.run.knowledge.own(7, urn);
        expect(await build()).to.have.property("id", 61);
        expect(stack.run.row(urn).warned).to.deep.equal([]);
    });

    describe("by another resource of the stack, from an earlier run,", () => {
        /** The engine has shown the other resource's segment, and under which name the program declares it now. */
        function siblingHas(segment: Partial<Segment>, declared = name): void {
            stack.account.add({ id: 7, status: "complete", ...segment });
            stack.run.knowledge.own(7, "urn:of:another");
            stack.run.names.declare("urn:of:another", {
                name: declared,
                allowDuplicateName: false,
                isNew: false,
            });
        }

        for (const status of ["pending", "complete"] as const) {
            it(`stops where its segment is ${status}`, async () => {
                siblingHas({ status });
                const error = await rejection(build());
                expect(error.message).to.contain("uses the same name (urn:of:another). No request was sent");
                expect(stack.account.count("create")).to.equal(0);
                expect(await build({ allowDuplicateName: true })).to.have.property("id", 61);
            });
        }

        it("builds where that resource takes another name in the same update", async () => {
            siblingHas({}, "Snowblower Buyers, before");
            expect(await build()).to.have.property("id", 61);
        });

        it("builds where the state has both resources: it replaces a segment of the name itself", async () => {
            siblingHas({});
            stack.run.names.declare(urn, { name, allowDuplicateName: false, isNew: false });
            expect(await build()).to.have.property("id", 61);
        });

        it("waits until the engine announces that resource, however late it does", async () => {
            stack.account.add({ id: 7, status: "complete" });
            stack.run.stackState = stackState({ owned: [owned("urn:of:another", 7)] });
            stack.clock.at(6_000, () => {
                siblingHas({});
            });
            expect(await rejection(build())).to.have.property("code", "duplicate-name");
            expect(stack.account.count("create")).to.equal(0);
        });

        it("stops where the engine does not announce it and its segment is building, and names it", async () => {
            stack.account.add({ id: 7, status: "processing" });
            stack.run.stackState = stackState({ owned: [owned("urn:of:another", 7)] });
            const error = await rejection(build());
            expect(error).to.have.property("code", "duplicate-name");
            expect(error.message)
                .to.contain(
                    "segment 7 (processing, requested 10s ago) has the same name and belongs to another resource",
                )
                .and.contain("in the state (urn:of:another). No request was sent. If the program no longer declares")
                .and.not.contain("not managed");
            expect(stack.account.count("create")).to.equal(0);
        });

        it("warns where the engine does not announce it and its segment is young, and names it", async () => {
            stack.account.add({ id: 7, status: "complete", createdDate: ago(hour) });
            stack.account.add({ id: 8, status: "complete", createdDate: ago(2 * hour) });
            stack.run.stackState = stackState({ owned: [owned("urn:of:another", 7)] });
            await build();
            const [ofOther, ofStranger] = stack.run.row(urn).warned;
            expect(ofOther).to.match(/^segment 7 .* belongs to another resource in the state \(urn:of:another\)/);
            expect(ofStranger).to.match(/^segment 8 .* is not managed by this stack/);
        });

        it("builds where the engine never announces it, because the program no longer declares it", async () => {
            stack.account.add({ id: 7, status: "complete", createdDate: ago(48 * hour) });
            stack.run.stackState = stackState({ owned: [owned("urn:of:another", 7)] });
            expect(await build()).to.have.property("id", 61);
        });
    });

    it("builds with a warning where a foreign segment was finished within a day", async () => {
        stack.account.add({ id: 7, status: "complete", createdDate: ago(23 * hour) });
        expect(await build()).to.have.property("id", 61);
        expect(stack.run.row(urn).warned.join()).to.match(
            /segment 7 \(complete, requested 23h ago\) has the same name, is less than 24 hours old.*`adopt: 7`/,
        );
    });

    it("names the newest of several foreign segments, and says how many there are", async () => {
        for (const [id, ageMs] of [
            [7, 3 * hour],
            [9, hour],
            [8, 2 * hour],
        ] as const) {
            stack.account.add({ id, status: "complete", createdDate: ago(ageMs) });
        }
        await build();
        expect(stack.run.row(urn).warned.join()).to.match(
            /^3 segments with the same name .*; the newest is segment 9 \(complete, requested 1h ago\).*`adopt: 9`/,
        );
        stack.account.add({ id: 10, status: "processing", createdDate: ago(hour / 2) });
        stack.account.add({ id: 11, status: "processing", createdDate: ago(hour / 4) });
        await stack.clock.sleep(hour);
        expect((await rejection(build({ urn: "urn:of:a:third", definition: buyers.definition }))).message).to.match(
            /another resource in this stack/,
        );
    });

    it("builds where the segment that is building is the resource's own in the state, as after a taint", async () => {
        stack.account.add({ id: 7, status: "processing" });
        stack.run.stackState = stackState({ owned: [owned(urn, 7)] });
        expect(await build()).to.have.property("id", 61);
        expect(stack.run.row(urn).warned).to.deep.equal([]);
    });

    for (const [what, other] of [
        ["was finished long ago", { status: "complete", createdDate: "2026-02-01T00:00:00Z" }],
        ["has failed", { status: "failed" }],
        ["has another name", { name: "Buyers", status: "processing" }],
    ] as const) {
        it(`builds in silence where a foreign segment ${what}`, async () => {
            stack.account.add({ id: 7, ...other });
            expect(await build()).to.have.property("id", 61);
            expect(stack.run.row(urn).warned).to.deep.equal([]);
        });
    }

    it("builds once where two resources want the same name at the same time", async () => {
        const [one, other] = await Promise.allSettled([build(), build({ urn: "urn:of:another" })]);
        expect([one.status, other.status]).to.deep.equal(["fulfilled", "rejected"]);
        expect(other).to.have.nested.property("reason.code", "duplicate-name");
        expect(stack.account.count("create")).to.equal(1);
    });

    it("builds both where both allow it", async () => {
        await Promise.all([build({ allowDuplicateName: true }), build({ urn: "b", allowDuplicateName: true })]);
        expect(stack.account.count("create")).to.equal(2);
    });
});
