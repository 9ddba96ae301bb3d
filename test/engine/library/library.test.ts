import { expect } from "chai";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { useScene } from "../segment/support/Scene";
import type { TestStack } from "../support/TestStack";
import { definitions, libraryProgram } from "./support/programs";

type Segments = Record<string, Record<string, unknown>>;

async function segmentsOf(stack: TestStack): Promise<Segments> {
    return ((await stack.outputs()) as { segments: Segments }).segments;
}

describe("SegmentLibrary", () => {
    const scene = useScene({ buildTimeMs: 1_000 });

    it("takes a record, submits all of it at once, waits once, and gives everything by key", async () => {
        const stack = await scene.stack(libraryProgram({ definitions: definitions("skis", "sledges", "boots") }));

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const segments = await segmentsOf(stack);
        expect(segments).to.have.keys("skis", "sledges", "boots");
        expect(segments["skis"]).to.have.keys("id", "name", "status", "createdDate", "processedDate");
        expect(segments["skis"]).to.include({ name: "skis", status: "complete" });
        const types = (await stack.resources()).map(({ type }) => type.replace(/.*:/, "")).sort();
        expect(types).to.deep.equal(["ClassifySegment", "ClassifySegment", "ClassifySegment", "SegmentCompletion"]);
    });

    it("hands its segments to another stack through a StackReference", async () => {
        const owner = await scene.stack(libraryProgram({ definitions: definitions("deals") }), { name: "owner" });
        await owner.up();
        const reader = await scene.stack(
            `
                const pulumi = require("@pulumi/pulumi");
                const library = new pulumi.StackReference("organization/engine-test/owner");
                exports.id = library.getOutput("segments").apply(({ deals }) => deals.id);
            `,
            { name: "reader", beside: owner },
        );

        const { exitCode, output } = await reader.up();

        expect(exitCode, output).to.equal(0);
        expect(await reader.outputs()).to.deep.equal({ id: (await segmentsOf(owner))["deals"]?.["id"] });
    });

    it("takes a list, and makes the keys of the names", async () => {
        const list = [
            { name: "Home Owners", prompt: "a" },
            { name: "Été à Lyon", prompt: "b" },
        ];
        const stack = await scene.stack(libraryProgram({ definitions: list }), { name: "list" });

        await stack.up();

        expect(await segmentsOf(stack)).to.have.keys("home-owners", "été-à-lyon");
    });

    it("takes a folder of YAML files, whose names are the keys", async () => {
        const stack = await scene.stack(libraryProgram({ definitions: "segments" }), { name: "folder" });
        await mkdir(join(stack.projectFolder, "segments"));
        await writeFile(
            join(stack.projectFolder, "segments", "anglers.yaml"),
            "name: Anglers\nprompt: People who fish\n",
        );
        await writeFile(
            join(stack.projectFolder, "segments", "birds.yaml"),
            "key: owls\nname: Owls\nprompt: a\n---\nkey: geese\nname: Geese\nprompt: b\n",
        );

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(await segmentsOf(stack)).to.have.keys("anglers", "owls", "geese");
    });

    it("gives its defaults to every definition that does not say otherwise", async () => {
        const defaults = { clientId: "7", blockTlds: ["craftsman.com"] };
        const own = {
            ...definitions("plain"),
            special: { name: "special", prompt: "b", clientId: "8", blockTlds: ["husqvarna.com"] },
        };
        const stack = await scene.stack(libraryProgram({ definitions: own, defaults }), { name: "defaults" });

        await stack.up();

        const sent = scene.requests("create").map(({ body }) => body as Record<string, unknown>);
        expect(sent.find(({ name }) => name === "plain")).to.deep.include({
            client_id: "7",
            block_tlds: ["craftsman.com"],
        });
        expect(sent.find(({ name }) => name === "special")).to.deep.include({
            client_id: "8",
            block_tlds: ["husqvarna.com"],
        });
    });

    it("returns with waitForCompletion: false when all are accepted; a later up records the end of the builds", async () => {
        scene.emulator.inject({ kind: "slow-build", on: "create", name: "slow", buildTimeMs: 7_200_000 });
        const program = libraryProgram({ definitions: definitions("quick", "slow"), waitForCompletion: false });
        const stack = await scene.stack(program, { name: "unawaited" });

        await stack.up();

        const accepted = await segmentsOf(stack);
        expect(accepted["slow"]).to.include({ status: "pending" }).and.not.have.property("processedDate");
        scene.emulator.edit(Number(accepted["slow"]?.["id"]), { status: "complete" });
        const { exitCode, output } = await stack.up();
        expect(exitCode, output).to.equal(0);
        expect((await segmentsOf(stack))["slow"]).to.include({ status: "complete" });
        expect(output).to.match(/1 updated/);
        const settled = await stack.preview(["--expect-no-changes"]);
        expect(settled.exitCode, settled.output).to.equal(0);
    });
});
