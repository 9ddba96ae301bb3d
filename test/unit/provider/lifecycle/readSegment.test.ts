import { expect } from "chai";
import type { ApiFailure } from "../../../../provider/api/ApiError";
import type { DynamicProvider } from "../../../../provider/faces/dynamic/DynamicProvider";
import { failing } from "../support/apiErrors";
import { segmentProvider } from "../support/dynamicProviders";
import { useFakeStack } from "../support/FakeStack";
import { rejection } from "../support/rejection";

const urn = "urn:pulumi:prod::shop::classify:ClassifySegment::buyers";
const inputs = { name: "Snowblower Buyers", prompt: "Homeowners", __provider: "text", __urn: urn };

describe("reading a ClassifySegment", () => {
    const stack = useFakeStack();
    let provider: DynamicProvider;

    beforeEach(() => {
        provider = segmentProvider(stack.run);
    });

    it("shows status and dates, and keeps what the API never shows", async () => {
        stack.account.add({ id: 61, status: "processing" });
        const { id, props } = await provider.read("61", { ...inputs, status: "pending" });
        expect(id).to.equal("61");
        expect(props).to.include({ ...inputs, status: "processing", segmentId: 61 });
    });

    it("takes the name from the API where the state has none, as for `get`", async () => {
        stack.account.add({ id: 61, name: "Its name" });
        expect((await provider.read("61")).props).to.include({ name: "Its name" });
    });

    it("drops it only when the API says twice that it is not there", async () => {
        expect(await provider.read("61", inputs)).to.deep.equal({});
        expect(stack.account.requests).to.deep.equal(["get 61", "list"]);
        expect(stack.run.row(urn).warned.join()).to.match(/segment 61 is no longer in this account/);
    });

    it("does not announce a build where the segment was only referred to", async () => {
        const reference = { name: "Its name", status: "complete", segmentId: 61, __urn: urn };
        expect(await provider.read("61", reference)).to.deep.equal({});
        expect(stack.run.row(urn).warned.join()).to.contain("refer to another segment").and.not.to.contain("anew");
    });

    it("does not make what is only referred to a segment of the stack", async () => {
        stack.account.add({ id: 61 });
        await provider.read("61", {});
        expect(stack.run.knowledge.ownerOf(61)).to.equal(undefined);
        await provider.read("61", inputs);
        expect(stack.run.knowledge.ownerOf(61)).to.equal(urn);
    });

    it("keeps it when the list still shows it", async () => {
        stack.account.add({ id: 61 });
        stack.account.fail("get", failing("not-found"));
        expect(await provider.read("61", inputs)).to.have.property("id", "61");
    });

    const kept = ["unauthorized", "forbidden", "rate-limited", "server-error", "network", "timeout", "unreadable"];
    for (const failure of [...kept, "rejected", "redirected", "missing-key"] as ApiFailure[]) {
        it(`never drops it on a failure (${failure})`, async () => {
            stack.account.fail("get", ...Array.from({ length: 5 }, () => failing(failure)));
            const error = await rejection(provider.read("61", inputs));
            expect(error.stack).to.equal(error.message);
        });
    }

    it("never drops it when the list cannot confirm", async () => {
        stack.account.fail("list", failing("unauthorized"));
        await rejection(provider.read("61", inputs));
    });

    it("says what is wrong with an ID that is none", async () => {
        expect((await rejection(provider.read("sixty-one"))).message).to.contain("whole number above zero");
    });
});
