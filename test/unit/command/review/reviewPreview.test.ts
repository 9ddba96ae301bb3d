import { expect } from "chai";
import { reviewPreview } from "../../../../provider/command/review/reviewPreview";
import { preview, step } from "../support/previews";

const definition = { name: "Buyers", prompt: "People who buy", exampleUrls: ["https://a.com/"], blockTlds: ["b.com"] };
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

describe("reviewing a preview", () => {
    it("shows all that a new build is made from", () => {
        const { builds } = reviewPreview(preview(step("create", { news: definition })));

        expect(builds).to.deep.equal([
            {
                resource: "buyers",
                urn: "urn:pulumi:dev::project::pulumi-nodejs:dynamic/classifySegment:ClassifySegment::buyers",
                name: "Buyers",
                definition: [
                    { property: "name", kind: "text", after: "Buyers" },
                    { property: "prompt", kind: "text", after: "People who buy" },
                    { property: "exampleUrls", kind: "list", added: ["https://a.com/"], removed: [] },
                    { property: "blockTlds", kind: "list", added: ["b.com"], removed: [] },
                ],
            },
        ]);
    });

    it("counts a replacement once, although it comes in three steps", () => {
        const news = { ...definition, prompt: "People who sell" };
        const review = reviewPreview(
            preview(
                step("create-replacement", { olds: definition, news }),
                step("replace", { olds: definition, news }),
                step("delete-replaced", { olds: definition }),
            ),
        );

        expect(review.rebuilds).to.have.lengthOf(1);
        expect(review.rebuilds[0]).to.include({ segmentId: "61", isCertain: true });
        expect(review.rebuilds[0]?.changes).to.deep.equal([
            { property: "prompt", kind: "text", before: "People who buy", after: "People who sell" },
        ]);
        expect(review.removals).to.be.empty;
    });

    it("takes a replacement whose end an earlier update has prepared for a rebuild", () => {
        const news = { ...definition, prompt: "People who sell" };
        const { rebuilds } = reviewPreview(preview(step("create-replacement", { olds: definition, news })));

        expect(rebuilds.map(({ segmentId }) => segmentId)).to.deep.equal(["61"]);
    });

    it("keeps an old segment in sight whose replacement an earlier update has begun", () => {
        const review = reviewPreview(
            preview(
                step("update", { id: "62", olds: { ...definition, status: "processing" }, news: definition }),
                step("delete-replaced", { id: "61", olds: definition }),
            ),
        );

        expect(review.unfinished.map(({ segmentId, status }) => [segmentId, status])).to.deep.equal([
            ["62", "processing"],
        ]);
        expect(review.removals.map(({ segmentId }) => segmentId)).to.deep.equal(["61"]);
    });

    it("sees no change in order, repetition, case and surrounding space", () => {
        const news = { ...definition, prompt: " People who buy\n", blockTlds: ["B.com", "b.com"] };
        const { rebuilds } = reviewPreview(preview(step("replace", { olds: definition, news })));

        expect(rebuilds[0]?.changes).to.be.empty;
    });

    it("names what is only known after the update, and leaves the rebuild open", () => {
        const news = { ...definition, prompt: unknown };
        const { rebuilds } = reviewPreview(preview(step("replace", { olds: definition, news, changed: ["prompt"] })));

        expect(rebuilds[0]).to.deep.include({
            isCertain: false,
            changes: [{ property: "prompt", kind: "unknown" }],
        });
    });

    it("is certain of a rebuild as soon as one change is known", () => {
        const news = { ...definition, name: "Sellers", prompt: unknown };
        const { rebuilds } = reviewPreview(preview(step("replace", { olds: definition, news })));

        expect(rebuilds[0]?.isCertain).to.equal(true);
    });

    it("distinguishes an adoption from a build", () => {
        const { builds, adoptions } = reviewPreview(preview(step("create", { news: { ...definition, adopt: 12 } })));

        expect(builds).to.be.empty;
        expect(adoptions.map(({ resource, segmentId }) => [resource, segmentId])).to.deep.equal([["buyers", "12"]]);
    });

    it("counts a rebuild of what was once adopted as a rebuild", () => {
        const olds = { ...definition, adopt: 61 };
        const { rebuilds, adoptions } = reviewPreview(
            preview(step("replace", { olds, news: { ...olds, prompt: "Others" } })),
        );

        expect(rebuilds).to.have.lengthOf(1);
        expect(adoptions).to.be.empty;
    });

    it("keeps a name to itself that is secret or not known yet", () => {
        const { builds } = reviewPreview(
            preview(
                step("create", { name: "a", news: { ...definition, name: "[secret]" } }),
                step("create", { name: "b", news: { ...definition, name: unknown } }),
            ),
        );

        expect(builds.map(({ name }) => name)).to.deep.equal([undefined, undefined]);
    });

    it("names resources that only wait, and leaves libraries out", () => {
        const { waits, others } = reviewPreview(
            preview(
                step("update", { name: "library", type: "pulumi-nodejs:dynamic/segmentCompletion:SegmentCompletion" }),
                step("create", { name: "library", type: "classify:index:SegmentLibrary" }),
            ),
        );

        expect(waits).to.deep.equal(["library"]);
        expect(others).to.deep.equal({});
    });

    it("understands the resources of the plugin as those of the dynamic provider", () => {
        const type = "classify:index:ClassifySegment";
        const review = reviewPreview(
            preview(
                step("create", { type, name: "new", news: definition }),
                step("replace", { type, name: "changed", olds: definition, news: { ...definition, name: "Others" } }),
                step("create", { type: "classify:index:SegmentCompletion", name: "library" }),
                step("create", { type: "pulumi:providers:classify", name: "account" }),
            ),
        );

        expect(review.builds.map(({ resource }) => resource)).to.deep.equal(["new"]);
        expect(review.rebuilds.map(({ resource }) => resource)).to.deep.equal(["changed"]);
        expect(review.waits).to.deep.equal(["library"]);
        expect(review.others).to.deep.equal({});
    });

    it("tells an import, and a complete segment that is only recorded, from what is built or resumed", () => {
        const type = "classify:index:ClassifySegment";
        const review = reviewPreview(
            preview(
                step("import", { type, name: "imported", news: definition }),
                step("update", { type, name: "imported", olds: definition, news: definition }),
                step("update", { type, name: "moved", olds: definition, news: definition }),
                step("update", { type, name: "slow", olds: { ...definition, status: "processing" }, news: definition }),
            ),
        );

        expect(review.adoptions.map(({ resource }) => resource)).to.deep.equal(["imported"]);
        expect(review.recorded.map(({ resource }) => resource)).to.deep.equal(["moved"]);
        expect(review.unfinished.map(({ resource }) => resource)).to.deep.equal(["slow"]);
        expect(review.builds).to.be.empty;
    });

    it("finds a segment inside a component", () => {
        const urn =
            "urn:pulumi:dev::project::classify:index:SegmentLibrary$pulumi-nodejs:dynamic/classifySegment:ClassifySegment::a::b";
        const { builds } = reviewPreview(preview({ ...step("create", { news: definition }), urn }));

        expect(builds.map(({ resource }) => resource)).to.deep.equal(["a::b"]);
    });

    it("does not mourn a mere reference to a segment that the program gives up", () => {
        const review = reviewPreview(preview(step("discard", { olds: definition })));

        expect(review.removals).to.be.empty;
    });
});
