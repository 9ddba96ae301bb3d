import { expect } from "chai";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { useScene } from "../segment/support/Scene";
import type { PulumiResult } from "../support/PulumiProcess";
import type { TestStack } from "../support/TestStack";

function program(args: string, rest = ""): string {
    return `
        const classify = require("pulumi-classify/native");
        const library = new classify.SegmentLibrary("winter", ${args});
        exports.segments = library.segments;
        ${rest}
    `;
}

const definitions = `{
    definitions: {
        ski: { name: "Ski Weekends", prompt: "Families planning a weekend of skiing" },
        snow: { name: "Snowblower Buyers", prompt: "Homeowners", blockTlds: ["b.example"] },
    },
    defaults: { blockTlds: ["craftsman.com"] },
}`;

describe("a library that the plugin manages", () => {
    const scene = useScene({ buildTimeMs: 800 });
    let stack: TestStack;
    let preview: PulumiResult;
    let first: PulumiResult;

    before(async () => {
        stack = await scene.stack(program(definitions));
        preview = await stack.preview();
        first = await stack.up();
    });

    it("is shown by a preview with its segments and its wait", () => {
        expect(preview.exitCode, preview.output).to.equal(0);
        expect(preview.output)
            .to.include("+ 5 to create")
            .and.match(/segments: (?:\[unknown\]|output<string>)/);
    });

    it("submits all segments at once, waits once, and tells of them by key", async () => {
        expect(first.exitCode, first.output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(2);
        const { segments } = (await stack.outputs()) as { segments: Record<string, Record<string, unknown>> };
        expect(segments).to.have.all.keys("ski", "snow");
        expect(segments["ski"]).to.include({ name: "Ski Weekends", status: "complete" });
        expect(segments["snow"]).to.include({ name: "Snowblower Buyers", status: "complete" });
    });

    it("lets a definition override the defaults", () => {
        const blocked = scene.requests("create").map(({ body }) => (body as { block_tlds: string[] }).block_tlds);
        expect(blocked).to.have.deep.members([["craftsman.com"], ["b.example"]]);
    });

    it("is unchanged the second time", async () => {
        const { exitCode, output } = await stack.preview(["--expect-no-changes"]);
        expect(exitCode, output).to.equal(0);
    });

    it("offers functions that read the account", async () => {
        await stack.writeProgram(
            program(
                definitions,
                `
                exports.name = classify.getSegment(61).then(({ name }) => name);
                exports.complete = classify.listSegments({ status: "complete" }).then((all) => all.length);
                exports.missing = classify.getSegment(999).catch(({ message }) => message);
                `,
            ),
        );
        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const outputs = await stack.outputs();
        expect(outputs["name"]).to.be.oneOf(["Ski Weekends", "Snowblower Buyers"]);
        expect(outputs["complete"]).to.equal(2);
        expect(outputs["missing"]).to.include("[api-not-found]");
    });

    it("is destroyed", async () => {
        const { exitCode, output } = await stack.destroy();
        expect(exitCode, output).to.equal(0);
    });
});

describe("a library of the plugin that reads a folder of definitions", () => {
    const scene = useScene({ buildTimeMs: 200 });

    it("builds what the files say, and returns when all requests are accepted if it is not to wait", async () => {
        const stack = await scene.stack(program(`{ definitions: "segments", waitForCompletion: false }`));
        await mkdir(join(stack.projectFolder, "segments"));
        await writeFile(join(stack.projectFolder, "segments", "garden.yaml"), "name: Garden\nprompt: Gardeners\n");

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const { segments } = (await stack.outputs()) as { segments: Record<string, Record<string, unknown>> };
        expect(segments["garden"]).to.include({ id: 61, name: "Garden", status: "pending" });
    });

    it("names every problem of the files", async () => {
        const stack = await scene.stack(program(`{ definitions: "segments" }`));
        await mkdir(join(stack.projectFolder, "segments"));
        await writeFile(join(stack.projectFolder, "segments", "garden.yaml"), "name: Garden\npromt: Gardeners\n");

        const { exitCode, output } = await stack.up();

        expect(exitCode).not.to.equal(0);
        expect(output).to.include("segments/garden.yaml:2:1").and.include("did you mean prompt?");
    });
});

describe("a definition with `undefined` in a library of either provider", () => {
    const scene = useScene({ buildTimeMs: 200 });

    it("gets the default", async () => {
        const stack = await scene.stack(`
            for (const module of ["pulumi-classify", "pulumi-classify/native"]) {
                const { SegmentLibrary } = require(module);
                const ski = { name: module, prompt: "Families planning a weekend of skiing", blockTlds: undefined };
                new SegmentLibrary(module, { definitions: { ski }, defaults: { blockTlds: ["craftsman.com"] } });
            }
        `);

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const sent = scene.requests("create").map(({ body }) => body as Record<string, unknown>);
        expect(sent.map((body) => body["block_tlds"])).to.deep.equal([["craftsman.com"], ["craftsman.com"]]);
    });
});
