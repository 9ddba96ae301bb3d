import { expect } from "chai";
import type { DynamicProvider } from "../../../../../provider/faces/dynamic/DynamicProvider";
import { failing } from "../../support/apiErrors";
import { completionProvider, segmentProvider } from "../../support/dynamicProviders";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";

const urn = "urn:pulumi:prod::shop::classify:SegmentCompletion::winter";
const inputs = (...segmentIds: number[]) => ({
    segmentIds,
    waitForCompletion: false,
    __provider: "text",
    __urn: urn,
});

describe("a SegmentCompletion that does not wait", () => {
    const stack = useFakeStack();
    let provider: DynamicProvider;

    beforeEach(() => {
        provider = completionProvider(stack.run);
        stack.account.add({ id: 61, name: "Skis", status: "processing" });
        stack.account.add({ id: 62, name: "Sledges", status: "complete" });
    });

    async function created(): Promise<Record<string, unknown>> {
        return { ...(await provider.create(inputs(61, 62))).outs };
    }

    const statuses = (outputs: unknown) =>
        (outputs as { segments: { status: string }[] }).segments.map(({ status }) => status);

    it("records all statuses with one list, and returns", async () => {
        expect(statuses(await created())).to.deep.equal(["processing", "complete"]);
        expect(stack.account.requests).to.deep.equal(["list"]);
        expect(stack.run.row(urn).said.join()).to.contain("1 of 2 complete, 1 building");
    });

    it("asks for nothing where the run has just obtained every segment", async () => {
        const skates = { name: "Skates", prompt: "x", waitForCompletion: false, __provider: "text", __urn: "urn" };
        const { id } = await segmentProvider(stack.run).create(skates);
        const before = stack.account.count("list");
        const { outs } = await provider.create(inputs(Number(id)));
        expect(statuses(outs)).to.deep.equal(["pending"]);
        expect(stack.account.count("list")).to.equal(before);
    });

    it("drops a failed segment that left the set, where the run has just obtained all others", async () => {
        stack.account.move(61, "failed");
        const failed = (await rejection(provider.create(inputs(61)))) as unknown as { properties: object };
        const skates = { name: "Skates", prompt: "x", waitForCompletion: false, __provider: "text", __urn: "urn" };
        const { id } = await segmentProvider(stack.run).create(skates);

        const { outs } = await provider.update("completion", { ...failed.properties }, inputs(Number(id)));

        expect(statuses(outs)).to.deep.equal(["pending"]);
    });

    it("is updated until every segment is complete, and then no more", async () => {
        const state = await created();
        expect(await provider.diff("completion", state, inputs(61, 62))).to.have.property("changes", true);
        stack.account.move(61, "complete");
        const { outs = {} } = await provider.update("completion", state, inputs(61, 62));
        expect(statuses(outs)).to.deep.equal(["complete", "complete"]);
        expect(await provider.diff("completion", { ...outs }, inputs(61, 62))).to.have.property("changes", false);
    });

    it("keeps what it knows, with a warning, when the account cannot be listed", async () => {
        const state = await created();
        stack.account.fail("list", ...Array.from({ length: 5 }, () => failing("server-error")));
        const { outs } = await provider.update("completion", state, inputs(61, 62));
        expect(statuses(outs)).to.deep.equal(["processing", "complete"]);
        expect(stack.run.row(urn).warned.join()).to.contain("the statuses could not be checked");
    });

    it("keeps what it knows of a segment that the list does not show yet", async () => {
        const state = await created();
        stack.account.unlisted.add(61);
        const { outs } = await provider.update("completion", state, inputs(61, 62));
        expect(statuses(outs)).to.deep.equal(["processing", "complete"]);
        expect(stack.account.count("get")).to.equal(0);
    });

    it("fails with the names of failed builds, and keeps the statuses", async () => {
        const state = await created();
        stack.account.move(61, "failed");
        const error = await rejection(provider.update("completion", state, inputs(61, 62)));
        expect(error.message).to.match(/1 failed to build .*segment 61 \("Skis"\)/);
        expect(statuses((error as unknown as { properties: unknown }).properties)).to.deep.equal([
            "failed",
            "complete",
        ]);
    });

    it("fails when the key is refused, and is resumed", async () => {
        const state = await created();
        stack.account.fail("list", failing("unauthorized"));
        const error = await rejection(provider.update("completion", state, inputs(61, 62)));
        expect(error).to.have.property("id", "completion");
        expect(statuses((error as unknown as { properties: unknown }).properties)).to.deep.equal([
            "processing",
            "complete",
        ]);
    });
});
