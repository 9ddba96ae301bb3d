import { expect } from "chai";
import type { DynamicProvider, InitError } from "../../../../../provider/faces/dynamic/DynamicProvider";
import { failing } from "../../support/apiErrors";
import { completionProvider } from "../../support/dynamicProviders";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";

const minute = 60_000;
const urn = "urn:pulumi:prod::shop::classify:SegmentCompletion::done";

describe("a SegmentCompletion", () => {
    const stack = useFakeStack();
    let provider: DynamicProvider;

    beforeEach(() => {
        provider = completionProvider(stack.run);
        stack.account.add({ id: 61, name: "Skis" });
        stack.account.add({ id: 62, name: "Sledges" });
    });

    function inputs(...segmentIds: readonly number[]): Record<string, unknown> {
        return { segmentIds, __provider: "text", __urn: urn };
    }

    function inMinutes(minutes: number, act: () => void): void {
        stack.clock.at(minutes * minute, act);
    }

    async function unfinished(work: Promise<unknown>): Promise<InitError> {
        const error = await rejection(work);
        if (!("reasons" in error)) {
            throw new Error("nothing would be saved", { cause: error });
        }
        return error as InitError;
    }

    it("is created when all are complete, with a record of each beside its inputs", async () => {
        inMinutes(70, () => {
            stack.account.move(61, "complete");
            stack.account.move(62, "complete");
        });

        const { id, outs } = await provider.create(inputs(62, 61));

        expect(id).to.equal("completion");
        expect(outs).to.deep.include(inputs(62, 61));
        expect(outs?.["segments"]).to.have.length(2);
    });

    it("is complete at once when there is nothing to wait for", async () => {
        expect((await provider.create(inputs())).outs).to.deep.include({ segments: [] });
        expect(stack.account.requests).to.be.empty;
    });

    it("fails at the end with every failed segment, and keeps all records", async () => {
        stack.account.add({ id: 63, name: "Boots" });
        inMinutes(5, () => {
            stack.account.move(61, "failed");
            stack.account.move(63, "failed");
        });
        inMinutes(70, () => {
            stack.account.move(62, "complete");
        });

        const error = await unfinished(provider.create(inputs(61, 62, 63)));

        expect(error.message).to.include(
            '2 failed to build (contact your Classify representative): segment 61 ("Skis")',
        );
        expect(error.message).to.include('segment 63 ("Boots")').and.not.include("Sledges");
        expect(error.properties).to.deep.include(inputs(61, 62, 63));
        expect(error.properties["segments"]).to.have.length(3);
    });

    it("names a failed segment in one line", async () => {
        stack.account.add({ id: 63, name: "Boots\n::error::\u202e", status: "failed" });

        const error = await unfinished(provider.create(inputs(63)));

        expect(error.message).to.include('segment 63 ("Boots ::error::�")');
    });

    it("is interrupted by Ctrl-C with what is known so far", async () => {
        inMinutes(3, () => {
            stack.run.cancel();
        });

        const error = await unfinished(provider.create(inputs(61, 62)));

        expect(error.id).to.equal("completion");
        expect(error.message).to.include("2 still building when interrupted").and.include("Nothing is lost");
        expect(error.properties["segments"]).to.have.length(2);
    });

    it("is bounded by its own timeout", async () => {
        const error = await unfinished(provider.create({ ...inputs(61), __createTimeout: "30m" }));

        expect(error.message).to.include("1 still building after 30m, the limit");
    });

    it("says why the status checks failed", async () => {
        stack.account.fail("get", ...Array.from({ length: 40 }, () => failing("unauthorized")));

        const error = await unfinished(provider.create(inputs(61)));

        expect(error.message).to.include("1 could not be checked (a test made it fail (unauthorized))");
        expect(error.message)
            .to.include("Then run `pulumi up` again to resume; the state is kept")
            .and.not.include("for too long");
    });

    it("warns of a status that Classify's documentation does not name", async () => {
        stack.account.segments.set(61, { ...stack.account.add({ id: 61 }), unrecognisedStatus: "archived" });
        inMinutes(3, () => {
            stack.account.move(61, "complete");
        });

        await provider.create(inputs(61));

        expect(stack.run.row(urn).warned.join()).to.include('segment 61 has the status "archived"');
    });

    it("is resumed by update, which does not ask about what the state has seen complete", async () => {
        const skis = { ...stack.account.add({ id: 61, name: "Skis", status: "complete" }) };
        stack.account.segments.delete(61);
        inMinutes(2, () => {
            stack.account.move(62, "complete");
        });

        const { outs } = await provider.update("completion", { ...inputs(61), segments: [skis] }, inputs(61, 62));

        expect(outs?.["segments"]).to.deep.include(skis).and.have.length(2);
        expect(stack.account.requests.filter((request) => request === "get 61")).to.be.empty;
    });

    it("is read with one list, and keeps what the account no longer shows", async () => {
        stack.account.move(62, "complete");
        const gone = { id: 7, name: "Gone", status: "complete", createdDate: "2026-02-12T22:00:00Z" };

        const { props } = await provider.read("completion", { ...inputs(7, 62), segments: [gone] });

        expect(stack.account.requests).to.deep.equal(["list"]);
        expect((props?.["segments"] as { status: string }[]).map(({ status }) => status)).to.deep.equal([
            "complete",
            "complete",
        ]);
    });

    it("is deleted without a request", async () => {
        await provider.delete("completion", inputs(61));
        expect(stack.account.requests).to.be.empty;
    });
});
