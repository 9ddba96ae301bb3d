import { expect } from "chai";
import { segmentProvider } from "../../support/dynamicProviders";
import { useFakeStack } from "../../support/FakeStack";
import { owned, stackState } from "../../support/stackState";

const urn = "urn:pulumi:prod::shop::classify:ClassifySegment::buyers";
const inputs = { name: "Buyers", prompt: "A", __provider: "text", __urn: urn, waitForCompletion: false };

describe("a segment that an interrupted replacement has deleted first", () => {
    const stack = useFakeStack();

    it("comes back where its definition is declared again: the engine creates it, although diff finds no change", async () => {
        const { outs = {} } = await segmentProvider(stack.run).create(inputs);
        const provider = segmentProvider(stack.nextRun());
        stack.run.stackState = stackState({ owned: [owned(urn, 61)] });
        const unchanged = { ...inputs, __asked: "mib3k2x0-AbCdEfGhIjKl" };
        await provider.diff("61", outs, unchanged);
        expect((await provider.create(unchanged)).id).to.equal("61");
        expect(stack.account.count("create")).to.equal(1);
    });
});
