import { expect } from "chai";
import type { BuildOrder } from "../../../../../provider/lifecycle/create/BuildOrder";
import { writeStamp } from "../../../../../provider/recovery/requestStamp";
import { failing } from "../../support/apiErrors";
import { buildSegment, buyers } from "../../support/buildSegment";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";
import { interruptedCreate, owned, stackState } from "../../support/stackState";

const { urn } = buyers;
const { name } = buyers.definition;
const minute = 60_000;
const sameDefinition = "AbCdEfGhIjKl";

describe("the request of a run that was killed on another machine", () => {
    const stack = useFakeStack();

    /** The state shows creates that were begun an hour ago. */
    function begun(...creates: { hash?: string; of?: string }[]): void {
        const askedAt = stack.clock.now() - 60 * minute;
        const interrupted = creates.map(({ hash = sameDefinition, of = urn }) =>
            interruptedCreate(of, { stamp: { askedAt, definitionHash: hash } }),
        );
        stack.run.stackState = stackState({ ...stack.run.stackState, interrupted });
    }

    function created(id: number, minutesAgo: number, change = {}): void {
        const createdDate = new Date(stack.clock.now() - minutesAgo * minute).toISOString();
        stack.account.add({ id, createdDate, ...change });
    }

    const build = (change: Partial<BuildOrder> = {}) => buildSegment(stack, change);

    for (const status of ["pending", "processing", "complete", "failed"] as const) {
        it(`is resumed while it is ${status}`, async () => {
            created(70, 59, { status });
            begun({});
            expect(await build()).to.include({ id: 70, status });
            expect(stack.account.count("create")).to.equal(0);
            expect(stack.run.row(urn).said).to.deep.equal([
                "an earlier run had already requested segment 70; resuming it",
            ]);
        });
    }

    it("is not a segment of an earlier version, nor one that another resource owns", async () => {
        created(68, 90, { status: "complete" });
        created(69, 59, { status: "complete" });
        created(70, 59);
        stack.run.stackState = stackState({ owned: [owned("urn:of:another", 69)] });
        begun({});
        expect(await build()).to.have.property("id", 70);
    });

    it("is none with a smaller ID than the segment that it was to replace", async () => {
        created(68, 59, { status: "complete" });
        stack.run.stackState = stackState({ owned: [owned(urn, 69)] });
        begun({});
        stack.account.add({ id: 69, status: "complete" });
        expect(await build()).to.have.property("id", 70);
    });

    it("is waited for while the list lags, with the time that is left on the row", async () => {
        begun({});
        stack.account.faults.list.push(() => {
            stack.clock.at(4.5 * minute, () => {
                created(70, 0);
            });
        });
        expect(await build()).to.have.property("id", 70);
        expect(stack.account.count("create")).to.equal(0);
        expect(stack.run.row(urn).progressed).to.include(
            "an interrupted run may have requested this segment; searching the account before anything is sent again (4m 45s left)",
        );
    });

    it("is built when the account has shown none for five poll intervals, and not before", async () => {
        begun({});
        const startedAt = stack.clock.now();
        await build();
        expect(stack.clock.now() - startedAt).to.be.at.least(5 * minute);
        expect(stack.account.count("create")).to.equal(1);
    });

    it("shares its lists among all resources that search", async () => {
        const urns = Array.from({ length: 20 }, (_, index) => `urn:${index}`);
        begun(...urns.map((of) => ({ of })));
        await Promise.all(urns.map((each) => build({ urn: each, definition: { name: each, prompt: "x" } })));
        expect(stack.account.count("create")).to.equal(20);
        expect(stack.account.count("list")).to.be.lessThan(20 * 4);
    });

    it("stops the run where several segments fit, and names them", async () => {
        created(70, 59);
        created(71, 58);
        begun({});
        const error = await rejection(build());
        expect(error).to.have.property("code", "create-unsettled");
        expect(error.message).to.contain("70, 71");
        expect(stack.account.count("create")).to.equal(0);
    });

    it("is not confused with the create of this very run", async () => {
        const stamp = writeStamp({ askedAt: stack.clock.now(), definitionHash: sameDefinition });
        const own = interruptedCreate(urn, { stamp: { askedAt: stack.clock.now(), definitionHash: sameDefinition } });
        stack.run.stackState = stackState({ interrupted: [own] });
        await build({ stamp });
        expect(stack.account.requests).to.deep.equal(["list", `create ${name}`]);
    });

    it("stays in the account where the definition has changed since, and does not stop the new build", async () => {
        created(70, 59);
        begun({ hash: "other-meanin" });
        expect(await build()).to.have.property("id", 71);
        expect(stack.run.row(urn).said.join()).to.contain("segment 70 was requested for an earlier definition");
    });

    it("is built anew where several fit, none is the user's, and a new revision says so", async () => {
        created(70, 59);
        created(71, 58);
        begun({});
        expect((await rejection(build({ allowDuplicateName: true }))).message).to.contain(
            "If none of them is yours, add `allowDuplicateName: true` and a new `revision` to build another one.",
        );
        stack.nextRun();
        begun({ hash: "no-revision-" });
        expect(await build({ allowDuplicateName: true })).to.have.property("id", 72);
        expect(stack.run.row(urn).said).to.be.empty;
    });

    it("is searched for again by the next run when Ctrl-C ends the search", async () => {
        begun({});
        stack.account.faults.list.push(() => {
            stack.clock.at(minute, () => {
                stack.run.cancel();
            });
        });
        expect((await rejection(build())).message).to.contain("interrupted before the request was confirmed");
        created(70, 59);
        stack.nextRun();
        begun({});
        expect(await build()).to.have.property("id", 70);
        expect(stack.account.count("create")).to.equal(0);
    });

    it("is searched for again by the next run when the account cannot be listed", async () => {
        begun({});
        stack.account.fail("list", ...Array.from({ length: 5 }, () => failing("server-error")));
        expect(await rejection(build())).to.have.property("code", "create-unsettled");
        expect(stack.account.count("create")).to.equal(0);
    });

    it("is left to the duplicate guard where the state cannot be read", async () => {
        created(70, 59);
        stack.run.stackState = undefined;
        expect(await rejection(build())).to.have.property("code", "duplicate-name");
    });
});
