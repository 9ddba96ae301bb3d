import { expect } from "chai";
import { writeStamp } from "../../../../provider/recovery/requestStamp";
import { runCatalogue, writtenCatalogue } from "../support/catalogueRun";
import { secretValue, type StackContents, stackExport } from "../support/stackExports";
import { type TestContext, testContext } from "../support/testContext";

const minute = 60_000;

describe("a catalogue that is written while an update runs", () => {
    let context: TestContext;
    let files: Record<string, string>;

    beforeEach(() => {
        files = {};
        context = testContext({ files });
        account(7, "Old Audience", 900);
        account(70, "Skiers", 20);
    });

    function account(id: number, name: string, minutesAgo: number): void {
        const createdDate = new Date(context.clock.now() - minutesAgo * minute).toISOString();
        context.account.add({ id, name, status: "processing", createdDate });
    }

    /** The inputs of a create that was declared so many minutes ago. */
    function asked(name: unknown, minutesAgo: number) {
        const stamp = writeStamp({
            askedAt: context.clock.now() - minutesAgo * minute,
            definitionHash: "abcdefghijkl",
        });
        return { name, __asked: stamp };
    }

    async function orphansOf(contents: StackContents): Promise<[number, string][]> {
        files["stack.json"] = stackExport(contents);
        expect(await runCatalogue(context, "--stack", "stack.json"), context.err.text).to.equal(0);
        return writtenCatalogue(context).orphans.map(({ id, name }) => [id, name]);
    }

    it("does not call a segment that is being created an orphan", async () => {
        expect(await orphansOf({ creating: [{ key: "skiers", inputs: asked("Skiers", 21) }] })).to.deep.equal([
            [7, "Old Audience"],
        ]);
        expect(writtenCatalogue(context).segments).to.have.lengthOf(1);
    });

    it("does not call the new segment of a replacement an orphan", async () => {
        const creating = [{ key: "skiers", inputs: asked("Skiers", 21) }];

        expect(
            await orphansOf({ segments: [{ key: "skiers", id: 60, inputs: asked("Skiers", 99) }], creating }),
        ).to.deep.equal([[7, "Old Audience"]]);
    });

    it("does not call the segment of an unconfirmed resource an orphan", async () => {
        files["stack.json"] = stackExport({ segments: [{ key: "skiers", inputs: asked("Skiers", 21) }] }).replace(
            '"custom":true',
            '"custom":true,"id":"unconfirmed"',
        );
        await runCatalogue(context, "--stack", "stack.json");

        expect(writtenCatalogue(context).orphans.map(({ id }) => id)).to.deep.equal([7]);
    });

    it("calls a segment of the name that is older than the request an orphan", async () => {
        const creating = [{ key: "skiers", inputs: asked("Skiers", 3) }];

        expect(await orphansOf({ creating })).to.deep.include([70, "Skiers"]);
    });

    it("calls a segment an orphan if the name of the request is all that is known", async () => {
        expect(await orphansOf({ creating: [{ key: "skiers", inputs: { name: "Skiers" } }] })).to.deep.include([
            70,
            "Skiers",
        ]);
    });

    it("does not pair the leftover of a killed run whose segment the state has", async () => {
        const segments = [
            { key: "skiers", id: 71, inputs: asked("Skiers", 10) },
            { key: "skiers", id: 69, delete: true, inputs: asked("Skiers", 99) },
        ];
        const creating = [{ key: "skiers", inputs: asked("Skiers", 21) }];
        account(71, "Skiers", 9);

        expect(await orphansOf({ segments, creating })).to.deep.include([70, "Skiers"]);
    });

    it("hides the names of orphans that may be the segment of a create with a secret name", async () => {
        expect(await orphansOf({ creating: [{ key: "skiers", inputs: asked(secretValue, 21) }] })).to.deep.equal([
            [70, "secret"],
            [7, "Old Audience"],
        ]);
    });

    it("hides the names of all orphans if such a create has no time", async () => {
        const creating = [{ key: "skiers", inputs: { name: secretValue } }];

        expect((await orphansOf({ creating })).map(([, name]) => name)).to.deep.equal(["secret", "secret"]);
    });

    it("hides the name of an old segment that is secret in the state", async () => {
        expect(
            await orphansOf({ segments: [{ key: "skiers", id: 70, delete: true, inputs: { name: secretValue } }] }),
        ).to.deep.include([70, "secret"]);
    });

    it("hides the names of former segments of a resource with a secret name", async () => {
        const outputs = { __former: [`abcdefghijkl:${(70).toString(36)}:t9x4ow`] };

        expect(
            await orphansOf({ segments: [{ key: "skiers", id: 71, inputs: { name: secretValue }, outputs }] }),
        ).to.deep.equal([
            [70, "secret"],
            [7, "Old Audience"],
        ]);
    });
});
