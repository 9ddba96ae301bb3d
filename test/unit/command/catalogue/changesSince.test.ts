import { expect } from "chai";
import type { Catalogue, CatalogueChanges } from "../../../../provider/command/catalogue/Catalogue";
import { runCommand } from "../../../../provider/command/runCommand";
import { secretValue, type SegmentResource, stackExport } from "../support/stackExports";
import { type TestContext, testContext } from "../support/testContext";

describe("pulumi-classify catalogue --since", () => {
    /** Writes a catalogue of some stacks, as the command does, after those that were written before. */
    async function catalogue(earlier: string | undefined, ...stacks: string[]): Promise<[Catalogue, string]> {
        const files = { ...(earlier === undefined ? {} : { "old.json": earlier }) };
        const sources = stacks.map((text, index): [string, string] => [`${index}.json`, text]);
        const context: TestContext = testContext({
            files: { ...files, ...Object.fromEntries(sources) },
        });
        for (const id of [60, 61, 62]) {
            context.account.add({ id, name: "In the account", status: "complete" });
        }
        const since = earlier === undefined ? [] : ["--since", "old.json"];
        const named = sources.flatMap(([name]) => ["--stack", name]);
        const code = await runCommand(["catalogue", "--out", "site", ...since, ...named], context);
        expect(code, context.err.text).to.equal(0);
        const text = context.written.get("site/segments.json") ?? "";
        return [JSON.parse(text) as Catalogue, text];
    }

    async function changes(
        before: readonly SegmentResource[],
        after: readonly SegmentResource[],
    ): Promise<CatalogueChanges | undefined> {
        const [, earlier] = await catalogue(undefined, stackExport({ segments: before }));
        const [{ changes: found }] = await catalogue(earlier, stackExport({ segments: after }));
        return found;
    }

    it("tells which segments are new", async () => {
        const found = await changes(
            [{ key: "buyers", id: 61 }],
            [
                { key: "buyers", id: 61 },
                { key: "skiers", id: 62 },
            ],
        );

        expect(found).to.deep.include({ added: ["skiers"], rebuilt: [], completed: [], orphaned: [] });
    });

    it("tells which segments were rebuilt, and which words, URLs and domains changed", async () => {
        const before = { prompt: "Homeowners buying snowblowers now", blockTlds: ["toro.com", "craftsman.com"] };
        const after = { prompt: "Homeowners comparing snowblowers now", blockTlds: ["craftsman.com", "ariens.com"] };
        const found = await changes(
            [{ key: "buyers", id: 61, inputs: before }],
            [{ key: "buyers", id: 62, inputs: after }],
        );

        expect(found).to.deep.include({ added: [], completed: [], orphaned: [] });
        expect(found?.rebuilt).to.deep.equal([
            {
                link: "buyers",
                oldId: 61,
                properties: [
                    {
                        property: "prompt",
                        kind: "text",
                        words: [
                            { text: "Homeowners " },
                            { text: "buying", mark: "del" },
                            { text: "comparing", mark: "ins" },
                            { text: " snowblowers now" },
                        ],
                    },
                    { property: "blockTlds", kind: "list", added: ["ariens.com"], removed: ["toro.com"] },
                ],
            },
        ]);
    });

    it("says of a prompt that became a secret no more than that", async () => {
        const found = await changes(
            [{ key: "buyers", id: 61, inputs: { prompt: "Open" } }],
            [{ key: "buyers", id: 62, inputs: { prompt: secretValue } }],
        );

        expect(found?.rebuilt[0]?.properties).to.deep.equal([]);
        expect(JSON.stringify(found)).not.to.include("Open");
    });

    it("hides of an orphan what became a secret with the rebuild", async () => {
        const open = { name: "Buyers", prompt: "Open", clientId: "acme" };
        const hidden = { name: secretValue, prompt: secretValue, clientId: "acme" };
        const [, earlier] = await catalogue(
            undefined,
            stackExport({ segments: [{ key: "buyers", id: 61, inputs: open }] }),
        );
        const [{ orphans }] = await catalogue(
            earlier,
            stackExport({ segments: [{ key: "buyers", id: 62, inputs: hidden }] }),
        );
        const orphan = orphans.find(({ id }) => id === 61);

        expect(orphan).to.deep.include({ name: "secret" });
        expect(orphan?.formerly).to.deep.include({ secrets: ["name", "prompt"], clientId: "acme" });
        expect(orphan?.formerly).not.to.have.property("prompt");
    });

    describe("of two components with a child of the same name", () => {
        const retail = { key: "buyers", component: "acme:Retail" };
        const travel = { key: "buyers", component: "acme:Travel" };
        const both = [
            { ...retail, id: 61 },
            { ...travel, id: 62 },
        ];

        it("tells nothing while nothing changes", async () => {
            expect(await changes(both, both)).to.deep.include({ added: [], rebuilt: [], completed: [], orphaned: [] });
        });

        it("tells which of the two was rebuilt, and both where both were", async () => {
            const one = await changes(both, [
                { ...retail, id: 61 },
                { ...travel, id: 63 },
            ]);
            const two = await changes(both, [
                { ...retail, id: 63 },
                { ...travel, id: 64 },
            ]);

            expect(one?.rebuilt.map(({ oldId }) => oldId)).to.deep.equal([62]);
            expect(two?.rebuilt.map(({ link, oldId }) => [link, oldId])).to.deep.equal([
                ["audiences/production/buyers", 61],
                ["audiences/production/buyers~2", 62],
            ]);
            expect(two).to.deep.include({ added: [], orphaned: [] });
        });

        it("tells only of the new one where the other was there before", async () => {
            expect(await changes([{ ...travel, id: 62 }], both)).to.deep.include({
                added: ["audiences/production/buyers"],
                rebuilt: [],
            });
        });

        it("tells nothing of a segment that moved to another component", async () => {
            expect(await changes([{ ...retail, id: 61 }], [{ ...travel, id: 61 }])).to.deep.include({
                added: [],
                rebuilt: [],
                orphaned: [],
            });
        });
    });

    it("tells of stacks of two organisations with equal paths only what is certain", async () => {
        const acme = stackExport({ segments: [{ key: "buyers", id: 61 }] });
        const [, earlier] = await catalogue(undefined, acme, stackExport({ segments: [{ key: "buyers", id: 62 }] }));
        const rebuilt = stackExport({ segments: [{ key: "buyers", id: 63 }] });
        const [{ changes: unchanged }] = await catalogue(
            earlier,
            acme,
            stackExport({ segments: [{ key: "buyers", id: 62 }] }),
        );
        const [{ changes: one }] = await catalogue(earlier, acme, rebuilt);

        expect(unchanged).to.deep.include({ added: [], rebuilt: [], orphaned: [] });
        expect(one?.rebuilt.map(({ oldId }) => oldId)).to.deep.equal([62]);
    });

    it("tells which builds were completed", async () => {
        const [, earlier] = await catalogue(
            undefined,
            stackExport({ segments: [{ key: "buyers", id: 99, outputs: { status: "processing" } }] }),
        );
        const [now] = await catalogue(earlier, stackExport({ segments: [{ key: "buyers", id: 99 }] }));

        expect(now.changes).to.deep.include({ completed: ["buyers"], added: [], rebuilt: [] });
    });

    it("tells which segments are no longer declared, and keeps what they were made from", async () => {
        const inputs = { name: "Buyers", prompt: "Homeowners" };
        const [, first] = await catalogue(undefined, stackExport({ segments: [{ key: "buyers", id: 61, inputs }] }));
        const [second, secondText] = await catalogue(first, stackExport({}));
        const [third] = await catalogue(secondText, stackExport({}));

        expect(second.changes?.orphaned).to.deep.equal([
            { id: 61, name: "Buyers", project: "audiences", stack: "production", resource: "buyers", key: "buyers" },
        ]);
        expect(third.changes?.orphaned).to.deep.equal([]);
        for (const { orphans } of [second, third]) {
            expect(orphans.find(({ id }) => id === 61)?.formerly).to.include({ key: "buyers", prompt: "Homeowners" });
        }
    });

    it("compares only the stacks that both catalogues have", async () => {
        const production = stackExport({ segments: [{ key: "buyers", id: 61 }] });
        const staging = stackExport({ stack: "staging", segments: [{ key: "buyers", id: 62 }] });
        const [, earlier] = await catalogue(undefined, production);
        const [now] = await catalogue(earlier, staging);

        expect(now.changes).to.deep.include({ added: [], rebuilt: [], completed: [], orphaned: [] });
    });
});
