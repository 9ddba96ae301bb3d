import { expect } from "chai";
import { segmentProvider } from "../../support/dynamicProviders";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";
import { owned, stackState } from "../../support/stackState";

const urn = "urn:pulumi:prod::shop::classify:ClassifySegment::buyers";
const other = "urn:pulumi:prod::shop::classify:ClassifySegment::other";
const inputs = { name: "Snowblower Buyers", prompt: "Homeowners", adopt: 7, __provider: "text", __urn: urn };
const stamped = { ...inputs, __asked: "mib3k2x0-AbCdEfGhIjKl" };

describe("adopting a segment that another resource has in the state", () => {
    const stack = useFakeStack();

    beforeEach(() => {
        stack.account.add({ id: 7, status: "complete" });
        stack.run.stackState = stackState({ owned: [owned(other, 7)] });
    });

    it("is refused where the engine announces that resource a little later", async () => {
        stack.clock.at(6_000, () => {
            stack.run.knowledge.own(7, other);
        });
        expect(await rejection(segmentProvider(stack.run).create(stamped))).to.have.property("code", "adopt-in-use");
    });

    it("takes it over where the engine announces none, because the update removes it or leaves it out", async () => {
        expect(await segmentProvider(stack.run).create(stamped)).to.have.property("id", "7");
        expect(stack.run.row(urn).said).to.include(
            `segment 7 belongs to ${other} in the state, and this update leaves that resource out. If the program still declares it, remove one of the two`,
        );
    });

    it("does not wait for a segment that no resource has", async () => {
        stack.run.stackState = stackState();
        const before = stack.clock.now();
        await segmentProvider(stack.run).create(stamped);
        expect(stack.clock.now()).to.equal(before);
        expect(stack.run.row(urn).said.join()).not.to.contain("in the state");
    });
});
