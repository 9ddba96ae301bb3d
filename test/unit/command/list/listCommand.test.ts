import { expect } from "chai";
import stringWidth from "string-width";
import type { SegmentListing } from "../../../../provider/command/list/SegmentListing";
import { runCommand } from "../../../../provider/command/runCommand";
import { writeStamp } from "../../../../provider/recovery/requestStamp";
import { segmentType } from "../support/previews";
import { secretValue } from "../support/stackExports";
import { type TestContext, testContext } from "../support/testContext";

const hour = 3_600_000;

function stackExport(...resources: object[]): string {
    const all = resources.map((resource) => ({ urn: "urn:x", type: segmentType, custom: true, ...resource }));
    return JSON.stringify({ version: 3, deployment: { resources: all } });
}

describe("pulumi-classify list", () => {
    let context: TestContext;
    let files: Record<string, string>;

    async function list(...args: string[]): Promise<number> {
        return runCommand(["list", ...args], context);
    }

    beforeEach(() => {
        files = {
            "stack.json": stackExport({ id: "61" }, { id: "62", delete: true }, { id: "63", external: true }),
            "lost.json": stackExport({ id: "61" }, { id: "99" }, { id: "7", type: "aws:s3/bucket:Bucket" }, {}),
            "other.json": '{"resources": []}',
        };
        context = testContext({ files });
        const { account, clock } = context;
        const ago = (ms: number) => new Date(clock.now() - ms).toISOString();
        account.add({ id: 63, name: "Winter Home Preparation", status: "processing", createdDate: ago(hour / 2) });
        account.add({ id: 61, name: "Snowblower Buyers", status: "complete", createdDate: ago(50 * hour) });
        account.add({ id: 62, name: "Broken\u001B[31m Audience", status: "failed", createdDate: ago(3 * hour) });
        const done = account.segments.get(61);
        if (done !== undefined) {
            account.segments.set(61, { ...done, processedDate: ago(48.5 * hour) });
        }
    });

    it("prints a table, oldest first, that no name can upset", async () => {
        expect(await list()).to.equal(0);
        expect(context.out.text).to.equal(
            [
                "ID  NAME                     STATUS      AGE  BUILD TIME",
                "61  Snowblower Buyers        complete    50h  1h 30m",
                "62  Broken�[31m Audience     failed      3h   –",
                "63  Winter Home Preparation  processing  30m  –",
                "",
            ].join("\n"),
        );
    });

    it("marks what a stack manages: no references, and nothing that waits for its removal from the state", async () => {
        expect(await list("--stack", "stack.json")).to.equal(0);
        expect(context.out.text.match(/(?:managed|orphan)$/gm)).to.deep.equal(["managed", "orphan", "orphan"]);
        expect(context.err.text).to.include("another stack may manage them");
    });

    it("marks the segment of a create that is under way", async () => {
        const stamp = writeStamp({ askedAt: context.clock.now() - hour, definitionHash: "abcdefghijkl" });
        const create = (name: unknown) => ({
            type: "creating",
            resource: { urn: "urn:y", type: segmentType, inputs: { name, __asked: stamp } },
        });
        const operations = [create("Winter Home Preparation"), create("Snowblower Buyers"), create(secretValue)];
        const deployment = { resources: [], pending_operations: operations };
        files["stack.json"] = JSON.stringify({ version: 3, deployment });

        expect(await list("--stack", "stack.json")).to.equal(0);
        expect(context.out.text.match(/(?:managed|creating|orphan)$/gm)).to.deep.equal([
            "orphan",
            "orphan",
            "creating",
        ]);
    });

    it("names what a stack manages and the account does not have", async () => {
        await list("--stack", "lost.json");

        expect(context.err.text).to.include("In the stack, but not in the account of this API key: segment 99.");
    });

    it("shows a managed segment that the account has and its list lacks", async () => {
        context.account.add({ id: 99, name: "Lagging" });
        context.account.unlisted.add(99);
        await list("--stack", "lost.json");

        expect(context.out.text).to.match(/^99 +Lagging .*managed$/m);
        expect(context.err.text).not.to.include("99");
    });

    it("filters by status and by a part of the name, in upper or lower case", async () => {
        await list("--status", "processing");
        expect(context.out.text).to.include("63").and.not.include("61");

        context.out.text = "";
        await list("--name", "snowBLOWER");
        expect(context.out.text).to.include("61").and.not.include("63");
    });

    it("says so when nothing matches", async () => {
        expect(await list("--name", "nobody")).to.equal(0);
        expect([context.out.text, context.err.text]).to.deep.equal(["", "no segment matches\n"]);
    });

    it("prints JSON for machines", async () => {
        await list("--json", "--stack", "stack.json", "--status", "complete");
        const { segments, missing } = JSON.parse(context.out.text) as SegmentListing;

        expect(missing).to.deep.equal([]);
        expect(segments).to.have.lengthOf(1);
        expect(segments[0]).to.include({ id: 61, ageMs: 50 * hour, buildTimeMs: 1.5 * hour, stack: "managed" });
    });

    it("fits 80 columns, with any names", async () => {
        context.account.add({ id: 1_000_000, name: `${"Long ".repeat(30)}${"x".repeat(200)}` });
        await list("--stack", "stack.json");
        const lines = context.out.text.split("\n");

        expect(lines.filter((line) => line.length > 80)).to.be.empty;
        expect(lines.join("").match(/x/g)).to.have.lengthOf(200);
    });

    for (const { script, name } of [
        { script: "two columns per character", name: "除雪机买家".repeat(20) },
        { script: "words of wide characters", name: "スノーブロワー 購入者 ".repeat(8).trim() },
        { script: "characters of several code points", name: "👩‍👩‍👧‍👦é".repeat(30) },
    ]) {
        it(`fits 80 columns, and cuts no name with ${script}`, async () => {
            context.account.add({ id: 64, name });
            await list();
            const lines = context.out.text.split("\n");

            expect(lines.filter((line) => stringWidth(line) > 80)).to.be.empty;
            expect(context.out.text).not.to.include("…");
            const shown = lines.slice(lines.findIndex((line) => line.startsWith("64"))).join("");
            const letters = (text: string) => text.replace(/[\s\d–]|pending/g, "");
            expect(letters(shown.replace(/\d+[a-z]+/g, ""))).to.equal(letters(name));
        });
    }

    it("refuses what is no stack export", async () => {
        expect(await list("--stack", "other.json")).to.equal(1);
        expect(context.err.text).to.match(/could not read the stack from "other.json": .*pulumi stack export/);
    });

    it("asks for an API key in the environment", async () => {
        context = testContext({ environment: {} });

        expect(await list()).to.equal(1);
        expect(context.err.text).to.match(/CLASSIFY_API_KEY.*\[missing-api-key\]\n$/);
    });
});
