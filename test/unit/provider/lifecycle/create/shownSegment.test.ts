import { expect } from "chai";
import { segmentProvider } from "../../support/dynamicProviders";
import { useFakeStack } from "../../support/FakeStack";

const urn = "urn:pulumi:prod::shop::classify:ClassifySegment::buyers";
const inputs = { name: "Snowblower Buyers", prompt: "Homeowners", __provider: "text", __urn: urn };

describe("a segment that the engine shows", () => {
    const stack = useFakeStack();

    for (const call of ["diff", "update", "read", "delete"] as const) {
        it(`is dropped from the journal (${call})`, async () => {
            const first = segmentProvider(stack.run);
            const { id, outs } = await first.create({ ...inputs, waitForCompletion: false });
            stack.account.move(61, "complete");
            const second = segmentProvider(stack.nextRun());
            const state = { ...inputs, ...outs };
            await {
                diff: () => second.diff(id, state, inputs),
                update: () => second.update(id, state, inputs),
                read: () => second.read(id, state),
                delete: () => second.delete(id, state),
            }[call]();
            expect(stack.run.knowledge.ownerOf(61)).to.equal(urn);
            const third = segmentProvider(stack.nextRun());
            expect(await third.create({ ...inputs, waitForCompletion: false })).to.have.property("id", "62");
        });
    }
});
