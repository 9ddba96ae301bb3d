import { expect } from "chai";
import { diagnostics, resourceNamed } from "../segment/support/reading";
import { useScene } from "../segment/support/Scene";
import type { PulumiResult } from "../support/PulumiProcess";
import type { TestStack } from "../support/TestStack";
import { completionProgram, definitions } from "./support/programs";

const names = ["skis", "sledges", "snowblowers", "snowshoes"];

describe("SegmentCompletion", () => {
    const scene = useScene({ buildTimeMs: 2_500 });
    let stack: TestStack;
    let first: PulumiResult;

    before(async () => {
        stack = await scene.stack(completionProgram(definitions(...names)));
        first = await stack.up();
    });

    it("ends when every segment is complete, and gives status and dates of each", async () => {
        expect(first.exitCode, first.output).to.equal(0);
        const { segments } = (await stack.outputs()) as { segments: Record<string, unknown>[] };
        expect(segments.map(({ name }) => name)).to.have.members(names);
        for (const segment of segments) {
            expect(segment).to.have.keys("id", "name", "status", "createdDate", "processedDate");
            expect(segment).to.include({ status: "complete" });
        }
        expect(segments.map(({ id }) => id)).to.deep.equal([61, 62, 63, 64]);
    });

    it("shows on its own row, while it waits, how far all of them are", () => {
        expect(first.output).to.match(
            /SegmentCompletion done creating \(\d+s\) \d of 4 complete, \d building, longest \d+m?s/,
        );
    });

    it("prints no lasting line for segments that are built without failure", () => {
        expect(diagnostics(first.output)).not.to.include("SegmentCompletion");
    });

    it("changes nothing once all is recorded", async () => {
        await stack.up();

        const { exitCode, output } = await stack.preview(["--expect-no-changes"]);

        expect(exitCode, output).to.equal(0);
    });

    it("waits for a segment that is added to it, and does not ask about the others again", async () => {
        const earlier = scene.requests().length;
        await stack.writeProgram(completionProgram(definitions(...names, "toboggans")));

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const { segments } = (await stack.outputs()) as { segments: Record<string, unknown>[] };
        expect(segments.map(({ status }) => status)).to.deep.equal(Array(5).fill("complete"));
        const asked = scene.requests().slice(earlier);
        expect(asked.filter(({ kind }) => kind === "create")).to.have.lengthOf(1);
        expect(asked.filter(({ kind }) => kind === "get").map(({ path }) => path)).to.satisfy((paths: string[]) =>
            paths.every((path) => path.endsWith("/65")),
        );
    });

    it("is destroyed without a request", async () => {
        const earlier = scene.requests().length;

        const { exitCode, output } = await stack.destroy();

        expect(exitCode, output).to.equal(0);
        expect(scene.requests()).to.have.lengthOf(earlier);
    });

    it("refuses at preview what is no segment ID", async () => {
        const wrong = await scene.stack(
            `new (require("pulumi-classify").SegmentCompletion)("done", { segmentIds: [61, -1, "x"] });`,
            { name: "wrong" },
        );

        const { exitCode, output } = await wrong.preview();

        expect(exitCode).not.to.equal(0);
        expect(output).to.include("segmentIds[1]").and.include("segmentIds[2]").and.not.include("segmentIds[0]");
    });

    it("keeps its own short provider text in the state", async () => {
        const again = await scene.stack(completionProgram(definitions("toys")), { name: "again" });
        await again.up();

        const { inputs, id } = await resourceNamed(again, "done");

        expect(id).to.equal("completion");
        expect(Buffer.byteLength(String(inputs?.["__provider"]))).to.be.within(1, 300);
    });
});
