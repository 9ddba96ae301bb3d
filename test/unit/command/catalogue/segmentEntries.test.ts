import { expect } from "chai";
import type { CatalogueSegment } from "../../../../provider/command/catalogue/Catalogue";
import { catalogueOf, runCatalogue, surroundingsOf, writtenCatalogue } from "../support/catalogueRun";
import { secretValue, type StackContents } from "../support/stackExports";

async function segmentOf(contents: StackContents): Promise<CatalogueSegment | undefined> {
    return (await catalogueOf(contents)).segments[0];
}

describe("a segment in a catalogue", () => {
    it("shows what a segment was made from, where it is declared and how long its build took", async () => {
        const definition = {
            name: "Snowblower Buyers",
            prompt: "Homeowners",
            exampleUrls: ["https://example.com/a"],
            blockTlds: ["toro.com"],
            clientId: "acme",
        };

        expect(
            await segmentOf({ segments: [{ key: "buyers", library: "winter", id: 61, inputs: definition }] }),
        ).to.deep.equal({
            ...definition,
            project: "audiences",
            stack: "production",
            resource: "winter-buyers",
            library: "winter",
            key: "buyers",
            link: "buyers",
            id: 61,
            status: "complete",
            createdDate: "2026-02-12T22:00:00Z",
            processedDate: "2026-02-12T23:30:00Z",
            buildSeconds: 5_400,
            secrets: [],
        });
    });

    it("understands the resources of the native plugin", async () => {
        const plugin = { type: "classify:index:ClassifySegment", key: "buyers", id: 61 };

        expect(await segmentOf({ segments: [plugin] })).to.include({ key: "buyers", id: 61 });
    });

    it("leaves out references and old segments that wait for their removal from the state", async () => {
        const { segments } = await catalogueOf({
            segments: [
                { key: "buyers", id: 61 },
                { key: "reference", id: 62, external: true },
                { key: "buyers", id: 60, delete: true },
            ],
        });

        expect(segments.map(({ id }) => id)).to.deep.equal([61]);
    });

    it("never shows a secret, whether it is in the inputs, in the outputs or in plain text", async () => {
        const context = surroundingsOf({
            segments: [
                {
                    key: "buyers",
                    id: 61,
                    inputs: {
                        name: secretValue,
                        prompt: { ...secretValue, plaintext: '"Hush"' },
                        blockTlds: ["hush.com"],
                    },
                    outputs: { blockTlds: secretValue },
                },
            ],
        });

        await runCatalogue(context, "--stack", "stack.json");
        const [segment] = writtenCatalogue(context).segments;

        expect(segment).to.deep.include({ name: "secret", secrets: ["name", "prompt", "blockTlds"] });
        expect(segment).not.to.have.any.keys("prompt", "blockTlds");
        expect([...context.written.values()].join("")).not.to.match(/hush|c2VjcmV0/i);
        expect(context.written.get("site/segments.csv")).to.include('"secret"');
    });

    it("shows a segment whose creation is under way without an ID, and not the leftover of one that exists", async () => {
        const { segments } = await catalogueOf({
            segments: [{ key: "buyers", id: 61 }],
            creating: [{ key: "skiers" }, { key: "skiers" }, { key: "buyers" }],
        });

        expect(segments.map(({ key, id, status }) => [key, id, status])).to.deep.equal([
            ["buyers", 61, "complete"],
            ["skiers", undefined, "unknown"],
        ]);
    });

    it("shows both of two creations of the same name in two components", async () => {
        const { segments } = await catalogueOf({
            creating: [
                { key: "buyers", component: "acme:Retail" },
                { key: "buyers", component: "acme:Travel" },
            ],
        });

        expect(segments.map(({ link }) => link)).to.deep.equal([
            "audiences/production/buyers",
            "audiences/production/buyers~2",
        ]);
    });

    it("gives the key as the link of a segment, and the whole path where two segments have the same key", async () => {
        const { segments } = await catalogueOf({
            segments: [
                { key: "buyers", id: 61 },
                { key: "buyers", library: "winter", id: 62 },
                { key: "skiers", library: "winter", id: 63 },
            ],
        });

        expect(segments.map(({ link }) => link)).to.deep.equal([
            "audiences/production/buyers",
            "audiences/production/winter-buyers",
            "skiers",
        ]);
    });
});
