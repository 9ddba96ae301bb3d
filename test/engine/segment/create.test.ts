import { expect } from "chai";
import type { PulumiResult } from "../support/PulumiProcess";
import type { TestStack } from "../support/TestStack";
import { diagnostics } from "./support/reading";
import { useScene } from "./support/Scene";

const apiKey = "key-that-was-set-with-secret";

const program = `
    const classify = require("pulumi-classify");
    const buyers = new classify.ClassifySegment("buyers", {
        name: "  Snowblower Buyers ",
        prompt: "Homeowners who look for a snowblower\\n",
        exampleUrls: ["https://a.example/1", "https://a.example/2", "https://a.example/1"],
        blockTlds: ["Craftsman.com", "craftsman.com"],
        clientId: "7",
    });
    new classify.ClassifySegment("owners", { name: "Home Owners", prompt: "People who own a house" });
    exports.buyers = {
        id: buyers.id,
        segmentId: buyers.segmentId,
        status: buyers.status,
        createdDate: buyers.createdDate,
        processedDate: buyers.processedDate,
    };
`;

describe("ClassifySegment, from the first `pulumi up` to `pulumi destroy`", () => {
    const scene = useScene({ buildTimeMs: 2_000 });
    let stack: TestStack;
    let first: PulumiResult;
    let id: number;

    before(async () => {
        stack = await scene.stack(program, {
            secretConfig: { "classify:apiKey": apiKey },
            env: { CLASSIFY_API_KEY: undefined },
        });
        first = await stack.up();
        id = scene.emulator.segments().find(({ name }) => name === "Snowblower Buyers")?.id ?? 0;
    });

    it("builds each segment once and waits until it is complete", async () => {
        expect(first.exitCode, first.output).to.equal(0);
        expect(scene.emulator.segments().map(({ status }) => status)).to.deep.equal(["complete", "complete"]);
        const { buyers } = (await stack.outputs()) as { buyers: Record<string, unknown> };
        expect(buyers).to.include({ id: String(id), segmentId: id, status: "complete" });
        expect(Date.parse(String(buyers["createdDate"]))).to.be.at.most(Date.parse(String(buyers["processedDate"])));
    });

    it("has the line of the program that declares it in the state", async () => {
        const positions = (await stack.resources()).map(({ sourcePosition }) => sourcePosition);
        expect(positions.sort().join("\n")).to.match(/^project:\/\/\/index\.js#10,\d+\nproject:\/\/\/index\.js#3,\d+$/);
    });

    it("has no files of Pulumi or Node in the state", async () => {
        for (const { sourcePosition, stackTrace } of await stack.resources()) {
            expect(stackTrace).to.deep.equal([{ sourcePosition }]);
        }
    });

    it("sends every text without surrounding space and every entry of a list once", () => {
        const sent = scene.requests("create").map(({ body }) => body);
        expect(sent)
            .to.have.lengthOf(2)
            .and.to.deep.include({
                name: "Snowblower Buyers",
                prompt: "Homeowners who look for a snowblower",
                example_urls: ["https://a.example/1", "https://a.example/2"],
                block_tlds: ["craftsman.com"],
                client_id: "7",
            });
    });

    it("needs one list for the guard, one POST per segment and one check per poll interval", () => {
        const [guard, ...others] = scene.requests();
        const looks = others.filter(({ kind }) => kind !== "create");
        const waitedMs = Math.max(...looks.map(({ at }) => at)) - Math.min(...looks.map(({ at }) => at));

        expect(guard?.kind).to.equal("list");
        expect(scene.requests("create")).to.have.lengthOf(2);
        expect(looks).to.have.length.of.at.most(waitedMs / 200 + 2);
    });

    it("shows every status once, on the segment's row", () => {
        const lasting = diagnostics(first.output)
            .split("\n")
            .filter((line) => line.includes(`segment ${id} `));

        expect(first.output).to.match(/ClassifySegment buyers creating \(\d+s\) (?:pending|processing), \d+m?s so far/);
        expect(lasting.map((line) => line.trim().replace(/, built in .*/, ""))).to.deep.equal([
            `segment ${id} is pending`,
            `segment ${id} is processing`,
            `segment ${id} is complete`,
        ]);
    });

    it("stores the same short provider text for every resource", async () => {
        const resources = await stack.resources();
        const texts = resources.flatMap(({ inputs, outputs }) => [inputs?.["__provider"], outputs?.["__provider"]]);

        expect(texts).to.have.lengthOf(4);
        expect(new Set(texts)).to.have.lengthOf(1);
        expect(Buffer.byteLength(String(texts[0]))).to.be.within(1, 300);
    });

    it("leaves no API key in the state and the output", async () => {
        expect(await stack.stateText()).not.to.include(apiKey);
        expect(first.output).not.to.include(apiKey);
        expect(first.output).not.to.include("warning");
    });

    it("changes nothing and sends no request the second time", async () => {
        const before = scene.requests().length;

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(output).to.include("3 unchanged").and.not.include("warning");
        expect(scene.requests()).to.have.lengthOf(before);
    });

    it("finds a rotated key no reason for a change", async () => {
        await stack.run(["config", "set", "--secret", "classify:apiKey", "another-key"]);

        const { exitCode, output } = await stack.preview(["--expect-no-changes"]);

        expect(exitCode, output).to.equal(0);
    });

    it("needs neither key nor network to preview what is finished, nor to destroy it", async () => {
        await stack.run(["config", "rm", "classify:apiKey"]);
        await scene.emulator.close();

        const preview = await stack.preview(["--expect-no-changes"]);
        const destroy = await stack.destroy();

        expect(preview.exitCode, preview.output).to.equal(0);
        expect(destroy.exitCode, destroy.output).to.equal(0);
        expect(diagnostics(destroy.output)).to.include(
            `segment ${id} stays in the Classify account, because the API cannot delete it`,
        );
        expect(await stack.resources()).to.be.empty;
    });
});
