import { expect } from "chai";
import { SegmentProvider } from "../../../../../provider/lifecycle/SegmentProvider";
import { failing } from "../../support/apiErrors";
import { FakeClassifyApi } from "../../support/FakeClassifyApi";
import { FakeProcess } from "../../support/FakeProcess";
import { rejection } from "../../support/rejection";
import { temporaryFolder } from "../../support/temporaryFolder";
import { VirtualClock } from "../../support/VirtualClock";

const name = "Snowblower Buyers";
const urn = "urn:pulumi:prod::shop::classify:ClassifySegment::buyers";
const inputs = { name, prompt: "Homeowners", __provider: "text", __urn: urn };
const adopting = { ...inputs, adopt: 7 };

describe("a segment that is adopted", () => {
    const folder = temporaryFolder();
    let clock: VirtualClock;
    let account: FakeClassifyApi;
    let run: FakeProcess;
    let provider: SegmentProvider;

    function nextRun(): void {
        run = new FakeProcess(account, clock, folder());
        provider = new SegmentProvider(run);
    }

    beforeEach(() => {
        clock = new VirtualClock();
        account = new FakeClassifyApi(clock);
        nextRun();
    });

    it("is taken over without a build", async () => {
        account.add({ id: 7, name: ` ${name}`, status: "complete" });
        const { id, outs } = await provider.create(adopting);
        expect(id).to.equal("7");
        expect(outs).to.include({ ...adopting, segmentId: 7, status: "complete" });
        expect(account.requests).to.deep.equal(["get 7"]);
    });

    it("is waited for when it is still building", async () => {
        account.add({ id: 7, status: "processing" });
        account.faults.get.push(() => {
            clock.at(3_600_000, () => {
                account.move(7, "complete");
            });
        });
        expect((await provider.create(adopting)).outs).to.include({ status: "complete" });
        expect(account.count("create")).to.equal(0);
    });

    const refusals: [string, () => void, string, RegExp][] = [
        ["does not exist", () => undefined, "adopt-not-found", /does not exist in this account.*remove `adopt`/],
        [
            "has another name",
            () => account.add({ id: 7, name: "Others" }),
            "adopt-other-name",
            /its name is "Others".*Declare `name: "Others"`/,
        ],
        ["has failed", () => account.add({ id: 7, status: "failed" }), "adopt-failed-segment", /its build failed/],
        [
            "belongs to another resource of the stack",
            () => {
                account.add({ id: 7 });
                run.knowledge.own(7, "urn:of:another");
            },
            "adopt-in-use",
            /another resource of this stack already, urn:of:another/,
        ],
    ];
    for (const [what, arrange, code, message] of refusals) {
        it(`is refused when it ${what}`, async () => {
            arrange();
            const error = await rejection(provider.create(adopting));
            expect(error).to.have.property("code", code);
            expect(error.message)
                .to.match(message)
                .and.match(/^could not adopt segment 7: /);
            expect(account.count("create")).to.equal(0);
        });
    }

    it("is refused to the second of two resources that want it", async () => {
        account.add({ id: 7, status: "complete" });
        const other = { ...adopting, __urn: "urn:of:another" };
        const outcomes = await Promise.allSettled([provider.create(adopting), provider.create(other)]);
        expect(outcomes.map(({ status }) => status)).to.deep.equal(["fulfilled", "rejected"]);
    });

    it("is not given up to a failed look: nothing is built", async () => {
        account.fail("get", failing("forbidden"));
        expect(await rejection(provider.create(adopting))).to.have.property("code", "api-forbidden");
        expect(account.count("create")).to.equal(0);
    });

    it("is the same without the option afterwards", async () => {
        const state = { ...adopting, segmentId: 7, status: "complete" };
        expect(await provider.diff("7", state, inputs)).to.deep.include({ changes: false, replaces: [] });
    });

    it("is built anew under a changed definition, although the option still names it", async () => {
        account.add({ id: 7, status: "complete" });
        const changed = { ...adopting, prompt: "Others", waitForCompletion: false };
        const diff = await provider.diff("7", { ...adopting, segmentId: 7, status: "complete" }, changed);
        expect(diff.replaces).to.deep.equal(["prompt"]);
        expect(await provider.create(changed)).to.have.property("id", "61");
    });

    it("is not adopted again by a later change of a segment that has replaced it", async () => {
        account.add({ id: 7, status: "complete" });
        const state = { ...adopting, prompt: "Others", segmentId: 60, status: "complete" };
        const changed = { ...adopting, prompt: "Third", waitForCompletion: false };
        await provider.diff("60", state, changed);
        expect(await provider.create(changed)).to.have.property("id", "61");
    });

    it("gives way to another one when the option is changed together with the definition", async () => {
        account.add({ id: 8, name: "Others", status: "complete" });
        const changed = { ...adopting, name: "Others", adopt: 8 };
        await provider.diff("7", { ...adopting, segmentId: 7, status: "complete" }, changed);
        expect(await provider.create(changed)).to.have.property("id", "8");
    });

    it("is not looked for where the option is null", async () => {
        const { id } = await provider.create({ ...inputs, adopt: null, waitForCompletion: false });
        expect(id).to.equal("61");
    });

    it("settles what a lost answer left open", async () => {
        account.faults.create.push(() => {
            account.add({ id: 7 });
            account.add({ id: 8 });
            throw failing("network");
        });
        expect(await rejection(provider.create(inputs))).to.have.property("code", "create-unsettled");
        nextRun();
        account.move(7, "complete");
        account.move(8, "complete");
        await provider.create(adopting);
        nextRun();
        const rebuilt = await provider.create({ ...inputs, waitForCompletion: false });
        expect(rebuilt).to.have.property("id", "61");
    });
});

describe("a segment that the engine shows", () => {
    const folder = temporaryFolder();

    for (const call of ["diff", "update", "read", "delete"] as const) {
        it(`is dropped from the journal (${call})`, async () => {
            const clock = new VirtualClock();
            const account = new FakeClassifyApi(clock);
            const first = new SegmentProvider(new FakeProcess(account, clock, folder()));
            const { id, outs } = await first.create({ ...inputs, waitForCompletion: false });
            account.move(61, "complete");
            const run = new FakeProcess(account, clock, folder());
            const second = new SegmentProvider(run);
            const state = { ...inputs, ...outs };
            await {
                diff: () => second.diff(id, state, inputs),
                update: () => second.update(id, state, inputs),
                read: () => second.read(id, state),
                delete: () => second.delete(id, state),
            }[call]();
            expect(run.knowledge.ownerOf(61)).to.equal(urn);
            const third = new SegmentProvider(new FakeProcess(account, clock, folder()));
            expect(await third.create({ ...inputs, waitForCompletion: false })).to.have.property("id", "62");
        });
    }
});
