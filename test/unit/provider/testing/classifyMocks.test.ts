import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { join } from "node:path";
import { ClassifySegment, requireComplete, SegmentCompletion, SegmentLibrary } from "../../../../provider";
import * as native from "../../../../provider/native";
import { classifyMocks, type ClassifyMocksArgs } from "../../../../provider/testing";
import { repositoryRoot } from "../../../../scripts/repositoryRoot";
import { valueOf } from "../program/support/mockedEngine";

const skiing = { name: "Ski Weekends", prompt: "Families" };
const buyers = { name: "Snowblower Buyers", prompt: "Homeowners" };

/** A resource of another package. */
class Bucket extends pulumi.CustomResource {
    declare readonly size: pulumi.Output<number>;

    constructor(name: string) {
        super("cloud:index:Bucket", name, { size: 1 });
    }
}

const mock = (args?: ClassifyMocksArgs) => pulumi.runtime.setMocks(classifyMocks(args), "campaign", "dev");

describe("the mocks for unit tests of a program", () => {
    beforeEach(() => mock());

    it("give each new segment the next ID, the status complete and both dates", async () => {
        const first = new ClassifySegment("skiing", skiing);
        const second = new ClassifySegment("buyers", buyers, { dependsOn: first });

        expect(await valueOf(first.segmentId)).to.equal(1_000_001);
        expect(await valueOf(second.segmentId)).to.equal(1_000_002);
        expect(await valueOf(second.id)).to.equal("1000002");
        expect(await valueOf(second.status)).to.equal("complete");
        expect(await valueOf(second.prompt)).to.equal("Homeowners");
        expect(Date.parse(await valueOf(second.createdDate))).to.be.lessThan(
            Date.parse((await valueOf(second.processedDate)) ?? ""),
        );
    });

    it("give the status that the test says, and no processing date before the end of the build", async () => {
        await mock({ statuses: { "Ski Weekends": "processing" } });

        const segment = new ClassifySegment("skiing", skiing);

        expect(await valueOf(segment.status)).to.equal("processing");
        expect(await valueOf(segment.processedDate)).to.equal(undefined);
        expect(await valueOf(new ClassifySegment("buyers", buyers).status)).to.equal("complete");
    });

    it("keep the ID of a segment that is adopted, and give it to no other, in whichever order they are declared", async () => {
        const many = Array.from({ length: 70 }, (_, index) => [`k${index + 1}`, { ...buyers, name: `N${index + 1}` }]);
        const definitions = { ...Object.fromEntries(many), old: { ...skiing, adopt: 61 } } as Record<
            string,
            typeof skiing
        >;

        const segments = await valueOf(new SegmentLibrary("winter", { definitions }).segments);

        expect(segments["old"]).to.include({ id: 61, name: "Ski Weekends" });
        expect(new Set(Object.values(segments).map(({ id }) => id)).size).to.equal(71);
    });

    it("adopt a segment under its declared name, also after a reference to it", async () => {
        await mock({ statuses: { "Snowblower Buyers": "processing" } });

        const known = ClassifySegment.get("known", "61");
        const adopted = new ClassifySegment("old", { ...buyers, adopt: 61 }, { dependsOn: known });
        const { segments } = new SegmentCompletion("done", { segmentIds: [adopted.segmentId] });

        expect((await valueOf(segments))[0]).to.include({ id: 61, name: "Snowblower Buyers", status: "processing" });
    });

    it("answer for a segment that something else manages", async () => {
        const known = ClassifySegment.get("known", "77");

        expect(await valueOf(known.segmentId)).to.equal(77);
        expect(await valueOf(known.name)).to.equal("Segment 77");
        expect(await valueOf(known.status)).to.equal("complete");
    });

    it("report the segments of a SegmentCompletion, each once and smallest ID first", async () => {
        const segment = new ClassifySegment("skiing", skiing);
        const { segments } = new SegmentCompletion("done", { segmentIds: [90, segment.segmentId, 90] });

        expect((await valueOf(segments)).map(({ id, name }) => [id, name])).to.deep.equal([
            [90, "Segment 90"],
            [1_000_001, "Ski Weekends"],
        ]);
    });

    for (const waitForCompletion of [true, false]) {
        it(`give the segments of a library by key (waitForCompletion: ${String(waitForCompletion)})`, async () => {
            await mock({ statuses: { "Snowblower Buyers": "failed" } });

            const library = new SegmentLibrary("winter", { definitions: { skiing, buyers }, waitForCompletion });

            const segments = await valueOf(library.segments);
            expect(Object.keys(segments)).to.deep.equal(["skiing", "buyers"]);
            expect(segments["skiing"]).to.include({ name: "Ski Weekends", status: "complete" });
            expect(segments["buyers"]).to.include({ status: "failed" }).and.not.have.property("processedDate");
            expect(new Set(Object.values(segments).map(({ id }) => id))).to.deep.equal(new Set([1_000_001, 1_000_002]));
        });
    }

    describe("for pulumi-classify/native", () => {
        it("answer for segments and their completion", async () => {
            const built = new native.ClassifySegment("skiing", skiing);
            const adopted = new native.ClassifySegment("buyers", { ...buyers, adopt: 61 });
            const { segments } = new native.SegmentCompletion("done", {
                segmentIds: [built.segmentId, adopted.segmentId],
            });

            expect((await valueOf(segments)).map(({ id, name }) => [id, name])).to.deep.equal([
                [61, "Snowblower Buyers"],
                [1_000_001, "Ski Weekends"],
            ]);
            expect(await valueOf(native.ClassifySegment.get("known", "77").name)).to.equal("Segment 77");
        });

        it("give the segments of a library by key", async () => {
            await mock({ statuses: { "Ski Weekends": "pending" } });

            const definitions = { skiing, buyers: { ...buyers, adopt: 61 } };
            const segments = await valueOf(new native.SegmentLibrary("winter", { definitions }).segments);

            expect(segments["skiing"]).to.include({ id: 1_000_001, name: "Ski Weekends", status: "pending" });
            expect(segments["buyers"]).to.include({ id: 61, name: "Snowblower Buyers", status: "complete" });
        });

        it("read the definitions of a library from its folder", async () => {
            const definitions = join(repositoryRoot, "examples", "testing", "segments");

            const { segments } = new native.SegmentLibrary("travel", { definitions });

            expect(await valueOf(segments)).to.have.keys("anglers", "travel-city-breaks", "travel-winter-ski");
        });
    });

    it("let complete segments through requireComplete", async () => {
        const library = new SegmentLibrary("winter", { definitions: [skiing] });

        expect(await valueOf(requireComplete(library.segments))).to.have.keys("ski-weekends");
    });

    it("number the segments of each test from the same ID on", async () => {
        await valueOf(new ClassifySegment("skiing", skiing).id);
        await mock();

        expect(await valueOf(new ClassifySegment("skiing", skiing).segmentId)).to.equal(1_000_001);
    });

    it("return inputs for resources and functions of other packages", async () => {
        expect(await valueOf(new Bucket("deals").id)).to.equal("deals_id");
        expect(await valueOf(new Bucket("deals").size)).to.equal(1);
        expect(await pulumi.runtime.invoke("cloud:index:zone", { zone: "a" })).to.deep.equal({ zone: "a" });
    });

    it("ask the test's own mocks about other packages, and only about those", async () => {
        const asked: string[] = [];
        await mock({
            others: {
                newResource: ({ type }) => {
                    asked.push(type);
                    return { id: "b-1", state: { size: 9 } };
                },
                call: ({ token }) => ({ token }),
            },
        });

        const bucket = new Bucket("deals");
        const library = new SegmentLibrary("winter", { definitions: [skiing] });
        await valueOf(library.segments);

        expect(await valueOf(bucket.size)).to.equal(9);
        expect(await pulumi.runtime.invoke("cloud:index:zone", {})).to.deep.equal({ token: "cloud:index:zone" });
        expect(asked).to.deep.equal(["cloud:index:Bucket"]);
    });

    it("hand transforms to the test's own mocks", async () => {
        const transforms: unknown[] = [];
        await mock({
            others: {
                newResource: ({ name, inputs }) => ({ id: name, state: inputs as Record<string, unknown> }),
                call: () => ({}),
                registerTransform: (transform) => transforms.push(transform),
            },
        });
        pulumi.runtime.registerResourceTransform(() => undefined);
        await valueOf(new Bucket("deals").id);

        expect(transforms).to.have.lengthOf(1);
    });
});
