import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { ClassifySegment, SegmentCompletion, SegmentLibrary } from "../../../../provider";
import { mockEngine, type Registered, valueOf } from "./support/mockedEngine";

const buyers = { name: "Snowblower Buyers", prompt: "Homeowners" };

describe("resources in a program", () => {
    let registered: Registered;

    beforeEach(async () => {
        registered = await mockEngine();
    });

    const inputsOf = (name: string) => registered.get(name)?.inputs as Record<string, unknown>;

    describe("ClassifySegment", () => {
        it("is declared with its arguments, its own URN, its time limits and the one line of its provider", async () => {
            const segment = new ClassifySegment("buyers", buyers, { customTimeouts: { create: "6h" } });

            expect(await valueOf(segment.segmentId)).to.equal(61);
            expect(inputsOf("buyers")).to.include({
                ...buyers,
                __urn: "dev::campaign::::buyers",
                __createTimeout: "6h",
                __provider: 'exports.handler=require("pulumi-classify/dynamic").segment',
            });
        });

        it("can refer to a segment that something else manages", async () => {
            const segment = ClassifySegment.get("known", "77");

            expect(await valueOf(segment.id)).to.equal("77");
            expect(registered.get("known")?.id).to.equal("77");
        });

        it("refuses a time limit that is no duration", () => {
            expect(() => new ClassifySegment("buyers", buyers, { customTimeouts: { create: "soon" } })).to.throw(
                '"soon" is not a duration',
            );
        });

        it("refuses an import, and offers adopt", () => {
            expect(() => new ClassifySegment("buyers", buyers, { import: "61" })).to.throw("adopt: 61");
        });
    });

    describe("SegmentCompletion", () => {
        it("is declared with the IDs it waits for, and gives the segments", async () => {
            const completion = new SegmentCompletion("done", { segmentIds: [61, 62] });

            expect((await valueOf(completion.segments)).map(({ id }) => id)).to.deep.equal([61, 62]);
            expect(inputsOf("done")).to.deep.include({ segmentIds: [61, 62] });
        });

        it("spares the segments whose IDs it takes an update of their own, and no others", async () => {
            const own = { ...buyers, waitForCompletion: false };
            const recorded = new ClassifySegment("recorded", own);
            const alone = new ClassifySegment("alone", { ...own, name: "Alone" });
            const completion = new SegmentCompletion("done", { segmentIds: [recorded.segmentId] });

            await valueOf(pulumi.all([completion.urn, alone.urn]));
            expect(inputsOf("recorded")).to.include({ __awaited: true });
            expect(inputsOf("alone")).not.to.have.property("__awaited");
        });
    });

    describe("SegmentLibrary", () => {
        const definitions = { skiing: { name: "Ski Weekends", prompt: "Families" }, buyers };

        it("submits every segment without a wait, and waits once for all", async () => {
            const library = new SegmentLibrary("winter", { definitions, defaults: { clientId: "c-1" } });

            expect(Object.keys(await valueOf(library.segments))).to.deep.equal(["skiing", "buyers"]);
            expect(inputsOf("winter-skiing")).to.include({
                waitForCompletion: false,
                clientId: "c-1",
                __awaited: true,
            });
            expect([...registered.values()].filter(({ type }) => type.endsWith(":SegmentCompletion"))).to.have.lengthOf(
                1,
            );
        });

        it("does not wait with waitForCompletion false, and returns what is known", async () => {
            const library = new SegmentLibrary("winter", { definitions: [buyers], waitForCompletion: false });

            const { "snowblower-buyers": segment, ...others } = await valueOf(library.segments);
            expect(others).to.deep.equal({});
            expect(segment).to.include({ status: "complete" });
            expect(inputsOf("winter")).to.include({ waitForCompletion: false });
            expect(inputsOf("winter-snowblower-buyers")).to.include({ waitForCompletion: false, __awaited: true });
        });
    });
});
