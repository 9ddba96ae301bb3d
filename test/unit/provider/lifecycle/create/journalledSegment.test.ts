import { expect } from "chai";
import type { BuildOrder } from "../../../../../provider/lifecycle/create/BuildOrder";
import type { Segment } from "../../../../../provider/segment/Segment";
import { failing } from "../../support/apiErrors";
import { buildSegment, buyers } from "../../support/buildSegment";
import { FakeClassifyApi } from "../../support/FakeClassifyApi";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";

const { urn } = buyers;
const { name } = buyers.definition;

describe("a segment whose ID was in the journal when the process died", () => {
    const stack = useFakeStack();

    function build(change: Partial<BuildOrder> = {}): Promise<Segment> {
        return buildSegment(stack, change);
    }

    beforeEach(async () => {
        await build();
        stack.nextRun();
    });

    it("is resumed by the next run, whatever has become of the segment", async () => {
        for (const status of ["processing", "complete", "failed"] as const) {
            stack.account.move(61, status);
            stack.nextRun();
            expect(await build()).to.include({ id: 61, status });
        }
        expect(stack.account.count("create")).to.equal(1);
    });

    /** From the next GET on. */
    function hideFor(ms: number): void {
        stack.account.faults.get.push(() => {
            const segment = stack.account.segments.get(61);
            stack.account.segments.delete(61);
            stack.clock.at(ms, () => stack.account.add(segment));
        });
    }

    it("is resumed though Classify does not show the segment at once", async () => {
        stack.account.fail("get", failing("not-found"));
        expect(await build()).to.have.property("id", 61);
        expect(stack.account.count("create")).to.equal(1);
    });

    it("is resumed though neither GET nor the list shows it for four minutes", async () => {
        hideFor(4 * 60_000);
        expect(await build()).to.have.property("id", 61);
        expect(stack.account.count("create")).to.equal(1);
        expect(stack.run.row(urn).progressed).to.include(
            "an interrupted run requested segment 61, which is not visible yet; checking again before sending (2m left)",
        );
    });

    it("is looked up again by the next run when Ctrl-C ends that wait", async () => {
        hideFor(3 * 60_000);
        stack.account.faults.list.push(() => {
            stack.clock.at(60_000, () => {
                stack.run.cancel();
            });
        });
        expect(await rejection(build())).to.have.property("code", "create-interrupted");
        stack.nextRun();
        expect(await build()).to.have.property("id", 61);
        expect(stack.account.count("create")).to.equal(1);
    });

    it("is not resumed under another definition", async () => {
        stack.account.move(61, "complete");
        expect(await build({ definition: { name, prompt: "Others" } })).to.have.property("id", 62);
    });

    it("is not taken from another account, which has not got the segment or has another under its ID", async () => {
        const theirs = new FakeClassifyApi(stack.clock);
        stack.nextRun({ account: theirs });
        expect(await build()).to.have.property("id", 61);
        expect(theirs.count("create")).to.equal(1);
        const others = new FakeClassifyApi(stack.clock);
        others.add({ id: 61, name: "Another name" });
        stack.nextRun({ account: others });
        expect(await build()).to.have.property("id", 62);
    });

    it("stops the run where it cannot be told whether the segment is there", async () => {
        stack.account.fail("get", failing("unauthorized"));
        expect(await rejection(build())).to.have.property("code", "api-unauthorized");
        expect(stack.account.count("create")).to.equal(1);
    });

    it("is forgotten once the engine has shown the ID", async () => {
        stack.account.move(61, "complete");
        await stack.run.journal.settle(61, urn);
        stack.nextRun();
        expect(await build()).to.have.property("id", 62);
    });
});
