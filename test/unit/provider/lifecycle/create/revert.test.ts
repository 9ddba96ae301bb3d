import { expect } from "chai";
import fc from "fast-check";
import type { DynamicProvider } from "../../../../../provider/faces/dynamic/DynamicProvider";
import { formerSegmentsIn, writeFormer } from "../../../../../provider/recovery/formerSegments";
import type { OwnedSegment } from "../../../../../provider/recovery/StackState";
import { definitionHash } from "../../../../../provider/segment/meaning";
import { failing } from "../../support/apiErrors";
import { segmentProvider } from "../../support/dynamicProviders";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";
import { owned, stackState } from "../../support/stackState";

const urn = "urn:pulumi:prod::shop::classify:ClassifySegment::buyers";
const base = { __provider: "text", __urn: urn, waitForCompletion: false };

describe("a definition that the resource had before", () => {
    const stack = useFakeStack();
    let provider: DynamicProvider;
    let state: Record<string, unknown>;

    beforeEach(() => {
        provider = segmentProvider(stack.run);
    });

    const inputs = (prompt: string, change = {}) => ({ ...base, name: "Buyers", prompt, ...change });

    function stackSegment(definition: Record<string, unknown>, id: number, more: Partial<OwnedSegment>): OwnedSegment {
        return owned(urn, id, { definitionHash: definitionHash(definition), createdAt: stack.clock.now(), ...more });
    }

    async function first(prompt: string): Promise<void> {
        const { outs } = await provider.create(inputs(prompt));
        state = { ...outs };
    }

    /** One update of the program: the engine calls diff, and create if that asks for a replacement. */
    async function change(prompt: string, more = {}): Promise<number> {
        provider = segmentProvider(stack.nextRun());
        const news = inputs(prompt, more);
        const id = String(state["segmentId"]);
        const { replaces = [] } = await provider.diff(id, state, news);
        if (replaces.length > 0) {
            state = { ...(await provider.create(news)).outs };
        }
        return Number(state["segmentId"]);
    }

    it("gets its segment back without a build", async () => {
        await first("A");
        stack.account.move(61, "complete");
        expect(await change("B")).to.equal(62);
        expect(await change("A")).to.equal(61);
        expect(stack.account.count("create")).to.equal(2);
        expect(stack.run.row(urn).warned.join()).to.match(
            /goes back to segment 61, built from this definition on 2026-02-1\d: no build, its ID and deal stay valid/,
        );
        expect(stack.run.row(urn).said.join()).to.contain("went back to segment 61");
        expect(await change("B")).to.equal(62);
    });

    it("gets it back while it still builds, and is built anew when it failed or is gone", async () => {
        await first("A");
        await change("B");
        expect(await change("A")).to.equal(61);
        await change("B");
        stack.account.move(61, "failed");
        expect(await change("A")).to.equal(63);
        await change("B");
        stack.account.segments.delete(63);
        expect(await change("A")).to.equal(64);
    });

    it("is built anew with another revision, and comes back with the earlier one", async () => {
        await first("A");
        expect(await change("A", { revision: 2 })).to.equal(62);
        expect(await change("A", { revision: 3 })).to.equal(63);
        expect(await change("A", { revision: 2 })).to.equal(62);
        expect(await change("A")).to.equal(61);
    });

    it("never takes a segment that another resource owns", async () => {
        await first("A");
        await change("B");
        provider = segmentProvider(stack.nextRun());
        stack.run.stackState = stackState({ owned: [owned("urn:of:another", 61)] });
        const news = inputs("A", { __asked: "mib3k2x0-AbCdEfGhIjKl" });
        await provider.diff("62", state, news);
        expect((await provider.create(news)).id).to.equal("63");
    });

    it("is built anew by `--replace`, which calls no diff", async () => {
        await first("A");
        provider = segmentProvider(stack.nextRun());
        stack.run.stackState = stackState({ owned: [owned(urn, 61)] });
        expect((await provider.create(inputs("A", { __asked: "mib3k2x0-AbCdEfGhIjKl" }))).id).to.equal("62");
    });

    it("is remembered through `--replace`, which builds and takes nothing back", async () => {
        await first("A");
        await change("B");
        provider = segmentProvider(stack.nextRun());
        const inState = stackSegment(inputs("B"), 62, { former: formerSegmentsIn(state, "__former") });
        stack.run.stackState = stackState({ owned: [inState] });
        const { id, outs } = await provider.create(inputs("B", { __asked: "mib3k2x0-AbCdEfGhIjKl" }));
        expect(id).to.equal("63");
        state = { ...outs };
        // A review would take a former segment of the present definition for what the next `--replace` goes back to.
        expect(formerSegmentsIn(state, "__former").map((former) => former.id)).to.deep.equal([61]);
        expect(await change("A")).to.equal(61);
        expect(await change("B")).to.equal(63);
        expect(stack.account.count("create")).to.equal(3);
    });

    it("searches for the segment of a `--replace` whose answer was lost, and does not take the old one back", async () => {
        await first("A");
        provider = segmentProvider(stack.nextRun());
        const forced = inputs("A", { __asked: "mib3k2x0-AbCdEfGhIjKl" });
        stack.run.stackState = stackState({ owned: [stackSegment(forced, 61, {})] });
        stack.account.fail("create", failing("network"));
        stack.account.fail("list", undefined, ...Array.from({ length: 5 }, () => failing("network")));
        const { properties } = (await rejection(provider.create(forced))) as Error & { properties: object };

        stack.account.add({ id: 70, name: "Buyers", createdDate: new Date(stack.clock.now()).toISOString() });
        provider = segmentProvider(stack.nextRun());
        await provider.diff("unconfirmed", { ...properties }, forced);
        expect((await provider.create(forced)).id).to.equal("70");
    });

    it("comes back with its segment when it was removed from a library", async () => {
        stack.account.add({ id: 61, name: "Buyers", status: "complete" });
        const hash = definitionHash(inputs("A"));
        const removed = [{ definitionHash: hash, id: 61, createdAt: 0, resource: "buyers" }];
        stack.run.stackState = stackState({ removed });
        const { id } = await provider.create(inputs("A", { __asked: "mib3k2x0-AbCdEfGhIjKl" }));
        expect(id).to.equal("61");
        expect(stack.account.count("create")).to.equal(0);
    });

    it("gets its segment back when the answer to the request for the other one was lost", async () => {
        await first("A");
        stack.account.move(61, "complete");
        stack.account.fail("create", failing("network"));
        stack.account.fail("list", undefined, ...Array.from({ length: 5 }, () => failing("network")));
        provider = segmentProvider(stack.nextRun());
        await provider.diff("61", state, inputs("B"));
        const { properties } = (await rejection(provider.create(inputs("B")))) as Error & { properties: object };

        provider = segmentProvider(stack.nextRun());
        await provider.diff("unconfirmed", { ...properties }, inputs("A"));
        expect((await provider.create(inputs("A"))).id).to.equal("61");
        expect(stack.account.count("create")).to.equal(2);
    });

    it("keeps what the resource remembers through refresh and resume", async () => {
        await first("A");
        await change("B");
        const remembered = state["__former"];
        expect(remembered).to.deep.equal([
            writeFormer({
                definitionHash: definitionHash(inputs("A")),
                id: 61,
                createdAt: Date.parse("2026-02-12T22:00:00Z"),
            }),
        ]);
        const read = await provider.read("62", state);
        expect(read.props).to.deep.include({ __former: remembered });
        const { outs } = await provider.update("62", state, inputs("B"));
        expect(outs).to.deep.include({ __former: remembered });
    });

    it("is never built twice within the last five, whatever the order", async function () {
        this.timeout(60_000);
        const definition = fc.constantFrom("A", "B", "C", "D", "E", "F", "G");
        await fc.assert(
            fc.asyncProperty(fc.array(definition, { minLength: 1, maxLength: 15 }), async (sequence) => {
                stack.startAfresh();
                provider = segmentProvider(stack.run);
                await first("A");
                stack.account.move(61, "complete");
                const built = new Map([["A", 61]]);
                let recent = ["A"];
                for (const prompt of sequence) {
                    const before = stack.account.count("create");
                    const id = await change(prompt);
                    if (recent.slice(0, 6).includes(prompt)) {
                        expect(stack.account.count("create")).to.equal(before);
                        expect(id).to.equal(built.get(prompt));
                    }
                    stack.account.move(id, "complete");
                    built.set(prompt, id);
                    recent = [prompt, ...recent.filter((each) => each !== prompt)];
                }
            }),
            { numRuns: 30 },
        );
    });
});
