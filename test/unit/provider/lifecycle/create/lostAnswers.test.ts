import { expect } from "chai";
import type { ApiFailure } from "../../../../../provider/api/ApiError";
import type { BuildOrder } from "../../../../../provider/lifecycle/create/BuildOrder";
import type { Segment } from "../../../../../provider/segment/Segment";
import { failing } from "../../support/apiErrors";
import { buildSegment, buyers } from "../../support/buildSegment";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";

const { urn } = buyers;
const { name } = buyers.definition;
const uncertain = ["timeout", "network", "server-error", "unreadable"] satisfies ApiFailure[];

describe("a POST whose answer is lost", () => {
    const stack = useFakeStack();

    function build(change: Partial<BuildOrder> = {}): Promise<Segment> {
        return buildSegment(stack, change);
    }

    /** The next POST is stored, some time later, and its answer never comes. */
    function loseAnswer(failure: ApiFailure, ...stored: Partial<Segment>[]): void {
        stack.account.faults.create.push(() => {
            stored.forEach((segment) => stack.account.add(segment));
            throw failing(failure);
        });
    }

    for (const failure of uncertain) {
        it(`is resolved by adopting the one segment that was built (${failure})`, async () => {
            stack.account.add({ id: 7, status: "failed" });
            loseAnswer(failure, { id: 61, name });
            expect(await build()).to.have.property("id", 61);
            expect(stack.account.count("create")).to.equal(1);
            expect(stack.run.row(urn).said.join()).to.contain("segment 61 was built");
        });

        it(`is sent again when nothing was built (${failure})`, async () => {
            loseAnswer(failure);
            expect(await build()).to.have.property("id", 61);
            expect(stack.account.count("create")).to.equal(2);
            expect(stack.account.segments.size).to.equal(1);
        });
    }

    it("is not sent again while the segment may still be on its way into the account", async () => {
        stack.account.faults.create.push(() => {
            stack.clock.at(290_000, () => stack.account.add({ id: 80, name }));
            throw failing("timeout");
        });
        expect(await build()).to.have.property("id", 80);
        expect(stack.account.count("create")).to.equal(1);
    });

    it("is not resolved when it may have built any of several segments", async () => {
        loseAnswer("network", { id: 61, name }, { id: 62, name });
        const error = await rejection(build());
        expect(error).to.have.property("code", "create-unsettled");
        expect(error.message).to.contain("61, 62").and.to.contain("`adopt: 61`");
        expect(stack.account.count("create")).to.equal(1);
    });

    it("is not taken for a segment that is the stack's own, old, or was there before", async () => {
        stack.account.add({ id: 5, status: "failed" });
        stack.run.knowledge.own(6, "urn:of:another");
        loseAnswer("network", { id: 6, name }, { id: 7, name, createdDate: "2026-02-12T21:54:00Z" });
        expect(await build()).to.have.property("id", 61);
        expect(stack.account.count("create")).to.equal(2);
    });

    it("is not sent again when the account cannot be listed; the next run settles it", async () => {
        loseAnswer("network", { id: 61, name });
        stack.account.fail("list", undefined, ...Array.from({ length: 5 }, () => failing("server-error")));
        expect(await rejection(build())).to.have.property("code", "create-unsettled");
        stack.nextRun();
        expect(await build()).to.have.property("id", 61);
        expect(stack.account.count("create")).to.equal(1);
    });

    it("is sent three times at most, with any 429s in between", async () => {
        uncertain.slice(0, 4).forEach((failure) => {
            loseAnswer(failure);
            stack.account.fail("create", failing("rate-limited"));
        });
        expect(await rejection(build())).to.have.property("code", "api-server-error");
        expect(stack.account.count("create")).to.equal(3 + 2);
        expect(stack.run.row(urn).said.join()).to.contain("no segment was built; sending the request again");
    });

    describe("with the death of the process", () => {
        /** The process dies after the POST was sent, and before its answer is in the journal. */
        async function die(...stored: Partial<Segment>[]): Promise<void> {
            stack.account.faults.create.push(() => {
                stored.forEach((segment) => stack.account.add(segment));
                throw new Error("killed");
            });
            await rejection(build());
            stack.nextRun();
        }

        it("is settled by the next run from the account", async () => {
            await die({ id: 61, name });
            expect(await build()).to.have.property("id", 61);
            expect(stack.account.count("create")).to.equal(1);
            expect(stack.run.row(urn).said.join()).to.match(/earlier run had already requested segment 61/);
        });

        for (const lateMs of [3_000, 240_000]) {
            it(`is waited for by the next run when it still arrives (${lateMs / 1_000}s after the first search)`, async () => {
                await die();
                stack.account.faults.list.push(() => {
                    stack.clock.at(lateMs, () => stack.account.add({ id: 61, name }));
                });
                expect(await build()).to.have.property("id", 61);
                expect(stack.account.count("create")).to.equal(1);
            });
        }

        it("is sent again by the next run when nothing was built", async () => {
            await die();
            expect(await build()).to.have.property("id", 61);
            expect(stack.account.count("create")).to.equal(2);
        });

        it("is not confused with the segment of another resource, in any order of searches", async () => {
            const other = { urn: "urn:of:another", allowDuplicateName: true };
            await build(other);
            stack.account.fail("create", new Error("killed"));
            await rejection(build({ allowDuplicateName: true }));
            stack.nextRun();
            expect(await build({ allowDuplicateName: true })).to.have.property("id", 62);
            expect(await build(other)).to.have.property("id", 61);
        });

        it("stops the next run when it may have built any of several segments", async () => {
            await die({ id: 61, name }, { id: 62, name });
            expect(await rejection(build())).to.have.property("code", "create-unsettled");
            expect(stack.account.count("create")).to.equal(1);
        });
    });
});
