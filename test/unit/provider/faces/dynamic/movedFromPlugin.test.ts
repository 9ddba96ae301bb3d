import { expect } from "chai";
import { segmentProvider } from "../../support/dynamicProviders";
import { useFakeStack } from "../../support/FakeStack";

const declared = { name: "Snowblower Buyers", prompt: "Homeowners" };
const news = { ...declared, __provider: "text", __urn: "prod::shop::::buyers" };

describe("a segment that the plugin managed before", () => {
    const stack = useFakeStack();

    it("is updated once, so that its state has what the SDK needs, and is not replaced", async () => {
        stack.account.add({ id: 61, status: "complete" });
        const provider = segmentProvider(stack.run);
        const olds = { ...declared, segmentId: 61, status: "complete" };

        const diff = await provider.diff("61", olds, news);
        expect(diff).to.include({ changes: true }).and.have.property("replaces").that.is.empty;

        const { outs = {} } = await provider.update("61", olds, news);
        expect(outs).to.include({ __provider: "text", segmentId: 61, status: "complete" });
        expect(await provider.diff("61", outs, news)).to.include({ changes: false });
    });

    it("keeps the stamp of the request that built it", async () => {
        const provider = segmentProvider(stack.run);
        const { inputs } = await provider.check({ ...declared, __asked: "a stamp" }, news);
        expect(inputs).to.include({ __asked: "a stamp" });
    });
});
