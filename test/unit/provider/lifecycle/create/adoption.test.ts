import { expect } from "chai";
import type { DynamicProvider } from "../../../../../provider/faces/dynamic/DynamicProvider";
import { failing } from "../../support/apiErrors";
import { segmentProvider } from "../../support/dynamicProviders";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";
import { interruptedCreate, owned, stackState } from "../../support/stackState";

const name = "Snowblower Buyers";
const urn = "urn:pulumi:prod::shop::classify:ClassifySegment::buyers";
const inputs = { name, prompt: "Homeowners", __provider: "text", __urn: urn };
const adopting = { ...inputs, adopt: 7 };

describe("a segment that is adopted", () => {
    const stack = useFakeStack();
    let provider: DynamicProvider;

    beforeEach(() => {
        provider = segmentProvider(stack.run);
    });

    it("is taken over without a build", async () => {
        stack.account.add({ id: 7, name: ` ${name}`, status: "complete" });
        const { id, outs } = await provider.create(adopting);
        expect(id).to.equal("7");
        expect(outs).to.include({ ...adopting, segmentId: 7, status: "complete" });
        expect(stack.account.requests).to.deep.equal(["get 7"]);
    });

    it("is waited for when it is still building", async () => {
        stack.account.add({ id: 7, status: "processing" });
        stack.account.faults.get.push(() => {
            stack.clock.at(3_600_000, () => {
                stack.account.move(7, "complete");
            });
        });
        expect((await provider.create(adopting)).outs).to.include({ status: "complete" });
        expect(stack.account.count("create")).to.equal(0);
    });

    const refusals: [string, () => void, string, RegExp][] = [
        ["does not exist", () => undefined, "adopt-not-found", /does not exist in this account.*remove `adopt`/],
        [
            "has another name",
            () => stack.account.add({ id: 7, name: "Others" }),
            "adopt-other-name",
            /its name is "Others".*Declare `name: "Others"`/,
        ],
        [
            "has a name of several lines",
            () => stack.account.add({ id: 7, name: "Others\n::error::\u202e" }),
            "adopt-other-name",
            /its name is "Others ::error::�".*Declare `name: "Others\\n::error::/,
        ],
        [
            "has failed",
            () => stack.account.add({ id: 7, status: "failed" }),
            "adopt-failed-segment",
            /its build failed/,
        ],
        [
            "belongs to another resource of the stack",
            () => {
                stack.account.add({ id: 7 });
                stack.run.knowledge.own(7, "urn:of:another");
            },
            "adopt-in-use",
            /another resource in this stack manages it \(urn:of:another\)/,
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
            expect(stack.account.count("create")).to.equal(0);
        });
    }

    it("is refused to the second of two resources that want it", async () => {
        stack.account.add({ id: 7, status: "complete" });
        const other = { ...adopting, __urn: "urn:of:another" };
        const outcomes = await Promise.allSettled([provider.create(adopting), provider.create(other)]);
        expect(outcomes.map(({ status }) => status)).to.deep.equal(["fulfilled", "rejected"]);
    });

    it("is not abandoned after a failed check: nothing is built", async () => {
        stack.account.fail("get", failing("forbidden"));
        expect(await rejection(provider.create(adopting))).to.have.property("code", "api-forbidden");
        expect(stack.account.count("create")).to.equal(0);
    });

    it("is the same without the option afterwards", async () => {
        const state = { ...adopting, segmentId: 7, status: "complete" };
        expect(await provider.diff("7", state, inputs)).to.deep.include({ changes: false, replaces: [] });
    });

    it("is rebuilt under a changed definition, although the option still names it", async () => {
        stack.account.add({ id: 7, status: "complete" });
        const changed = { ...adopting, prompt: "Others", waitForCompletion: false };
        const diff = await provider.diff("7", { ...adopting, segmentId: 7, status: "complete" }, changed);
        expect(diff.replaces).to.deep.equal(["prompt"]);
        expect(await provider.create(changed)).to.have.property("id", "61");
    });

    it("is rebuilt by `--replace`, although the option still names it", async () => {
        stack.account.add({ id: 7, status: "complete" });
        stack.run.stackState = stackState({ owned: [owned(urn, 7)] });
        const stampedInputs = { ...adopting, waitForCompletion: false, __asked: "mib3k2x0-AbCdEfGhIjKl" };
        expect(await provider.create(stampedInputs)).to.have.property("id", "61");
    });

    it("is not adopted again by a later change of a segment that has replaced it", async () => {
        stack.account.add({ id: 7, status: "complete" });
        const state = { ...adopting, prompt: "Others", segmentId: 60, status: "complete" };
        const changed = { ...adopting, prompt: "Third", waitForCompletion: false };
        await provider.diff("60", state, changed);
        expect(await provider.create(changed)).to.have.property("id", "61");
    });

    it("is not adopted again by `--replace` of a segment that has replaced it", async () => {
        stack.account.add({ id: 7, status: "complete" });
        stack.run.stackState = stackState({ owned: [owned(urn, 60, { adopt: 7 })] });
        const stampedInputs = { ...adopting, waitForCompletion: false, __asked: "mib3k2x0-AbCdEfGhIjKl" };
        expect(await provider.create(stampedInputs)).to.have.property("id", "61");
    });

    describe("before a request for another definition whose answer is lost", () => {
        const changed = { ...adopting, prompt: "Others", waitForCompletion: false, __asked: "mib3k2x0-AbCdEfGhIjKl" };
        let saved: Record<string, unknown>;

        beforeEach(async () => {
            stack.account.add({ id: 7, status: "complete" });
            stack.account.fail("create", failing("network"));
            stack.account.fail("list", undefined, ...Array.from({ length: 5 }, () => failing("network")));
            await provider.diff("7", { ...adopting, segmentId: 7, status: "complete" }, changed);
            const error = await rejection(provider.create(changed));
            saved = (error as Error & { properties: Record<string, unknown> }).properties;
            stack.account.add({ id: 61 });
            provider = segmentProvider(stack.nextRun());
        });

        it("is not adopted again: the next run searches for the segment that was requested", async () => {
            await provider.diff("unconfirmed", saved, changed);
            expect(await provider.create(changed)).to.have.property("id", "61");
            expect(stack.account.count("create")).to.equal(1);
        });

        it("is not adopted again by `--replace` either, which calls no diff", async () => {
            const interrupted = [interruptedCreate(urn, { adopt: 7 })];
            stack.run.stackState = stackState({ interrupted });
            expect(await provider.create(changed)).to.have.property("id", "61");
        });

        it("gives way to the one that the user adopts after the search", async () => {
            stack.account.add({ id: 62, status: "complete" });
            await provider.diff("unconfirmed", saved, { ...changed, adopt: 62 });
            expect(await provider.create({ ...changed, adopt: 62 })).to.have.property("id", "62");
        });
    });

    it("is adopted by a resource whose first request is not confirmed", async () => {
        stack.account.add({ id: 7, status: "complete" });
        await provider.diff("unconfirmed", inputs, adopting);
        expect(await provider.create(adopting)).to.have.property("id", "7");
    });

    it("gives way to another one when the option is changed together with the definition", async () => {
        stack.account.add({ id: 8, name: "Others", status: "complete" });
        const changed = { ...adopting, name: "Others", adopt: 8 };
        await provider.diff("7", { ...adopting, segmentId: 7, status: "complete" }, changed);
        expect(await provider.create(changed)).to.have.property("id", "8");
    });

    it("is not searched for if the option is null", async () => {
        const { id } = await provider.create({ ...inputs, adopt: null, waitForCompletion: false });
        expect(id).to.equal("61");
    });

    it("settles what a lost answer left open", async () => {
        stack.account.faults.create.push(() => {
            stack.account.add({ id: 7 });
            stack.account.add({ id: 8 });
            throw failing("network");
        });
        expect(await rejection(provider.create(inputs))).to.have.nested.property("cause.code", "create-unsettled");
        provider = segmentProvider(stack.nextRun());
        stack.account.move(7, "complete");
        stack.account.move(8, "complete");
        await provider.create(adopting);
        provider = segmentProvider(stack.nextRun());
        const rebuilt = await provider.create({ ...inputs, waitForCompletion: false });
        expect(rebuilt).to.have.property("id", "61");
    });
});
