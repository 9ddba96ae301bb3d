import { expect } from "chai";
import type { BuildOrder } from "../../../../../provider/lifecycle/create/BuildOrder";
import type { Segment } from "../../../../../provider/segment/Segment";
import { buildSegment, buyers } from "../../support/buildSegment";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";

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
            expect(error.message).to.contain(`segment 7 of the same name is already being built`);
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
            stack.run.knowledge.declare("urn:of:another", declared);
        }

        for (const status of ["pending", "complete"] as const) {
            it(`stops where its segment is ${status}`, async () => {
                siblingHas({ status });
                const error = await rejection(build());
                expect(error.message).to.contain("(urn:of:another); nothing was sent for this one");
                expect(stack.account.count("create")).to.equal(0);
                expect(await build({ allowDuplicateName: true })).to.have.property("id", 61);
            });
        }

        it("builds where its segment has failed", async () => {
            siblingHas({ status: "failed" });
            expect(await build()).to.have.property("id", 61);
        });

        it("builds where that resource takes another name in the same update", async () => {
            siblingHas({}, "Snowblower Buyers, before");
            expect(await build()).to.have.property("id", 61);
        });

        it("builds where it replaces a segment of the name itself", async () => {
            siblingHas({});
            stack.account.add({ id: 8, status: "complete" });
            stack.run.knowledge.own(8, urn);
            expect(await build()).to.have.property("id", 61);
        });
    });

    it("builds with a warning where a foreign segment was finished within a day", async () => {
        stack.account.add({ id: 7, status: "complete", createdDate: ago(23 * hour) });
        expect(await build()).to.have.property("id", 61);
        expect(stack.run.row(urn).warned.join()).to.match(/segment 7 of the same name.*last 24 hours.*`adopt: 7`/);
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
