import { expect } from "chai";
import type { CatalogueSegment } from "../../../../provider/command/catalogue/Catalogue";
import { catalogueOf, runCatalogue, writtenCatalogue } from "../support/catalogueRun";
import { type StackContents, stackExport } from "../support/stackExports";
import { testContext } from "../support/testContext";

async function segmentOf(contents: StackContents): Promise<CatalogueSegment | undefined> {
    return (await catalogueOf(contents)).segments[0];
}

describe("a catalogue takes the freshest status", () => {
    const pending = { status: "pending", processedDate: undefined };
    const record = (status: string) => ({ id: 61, name: "buyers", status, createdDate: "2026-02-12T22:00:00Z" });
    const completion = (type: string, segments: unknown) => ({
        urn: `urn:pulumi:p::a::${type}::x`,
        type,
        outputs: { segments },
    });
    const completionType = "pulumi-nodejs:dynamic/segmentCompletion:SegmentCompletion";

    for (const [what, other] of [
        ["a completion", completion(completionType, [record("failed")])],
        ["a completion of the native plugin", completion("classify:index:SegmentCompletion", [record("failed")])],
        ["a library", completion("classify:index:SegmentLibrary", { buyers: record("failed") })],
    ] as const) {
        it(`from ${what} that is further`, async () => {
            const segments = [{ key: "buyers", id: 61, outputs: pending }];

            expect(await segmentOf({ segments, others: [other] })).to.include({ status: "failed" });
        });
    }

    it("from the segment itself where a completion is behind", async () => {
        const others = [completion(completionType, [record("processing")])];

        expect(await segmentOf({ segments: [{ key: "buyers", id: 61 }], others })).to.include({
            status: "complete",
            buildSeconds: 5_400,
        });
    });

    it("from the account, even if the stack is further", async () => {
        const context = testContext({
            files: { "a.json": stackExport({ segments: [{ key: "buyers", id: 61 }] }) },
        });
        context.account.add({ id: 61, status: "processing" });
        await runCatalogue(context, "--stack", "a.json");

        expect(writtenCatalogue(context).segments[0]).to.include({ status: "processing" });
        expect(writtenCatalogue(context).segments[0]).not.to.have.property("buildSeconds");
    });
});
