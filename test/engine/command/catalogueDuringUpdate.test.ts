import { expect } from "chai";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import type { Catalogue } from "../../../provider/command/catalogue/Catalogue";
import { TestStack } from "../support/TestStack";

/** Two components with a child of the same name, and a segment whose name is a secret. */
const program = `
    const classify = require("pulumi-classify");
    const pulumi = require("@pulumi/pulumi");
    for (const brand of ["Retail", "Travel"]) {
        const parent = new pulumi.ComponentResource("acme:index:" + brand, brand);
        new classify.ClassifySegment("buyers", { name: brand + " Buyers", prompt: "People" }, { parent });
    }
    new classify.ClassifySegment("brief", { name: pulumi.secret("Hush"), prompt: "People" });
`;

describe("pulumi-classify catalogue during an update, and after a destroy", () => {
    let emulator: Emulator;
    let stack: TestStack;
    let folder: string;

    before(async () => {
        folder = await mkdtemp(join(tmpdir(), "pulumi-classify-catalogue-"));
        emulator = await startEmulator({ buildTimeMs: 7_200_000 });
        stack = await TestStack.create({ program, emulator });
    });

    after(async () => {
        await stack.dispose();
        await emulator.close();
        await rm(folder, { recursive: true });
    });

    async function write(...args: string[]): Promise<Catalogue & { readonly output: string }> {
        const { exitCode, output } = await stack.runClassify(["catalogue", "--out", folder, ...args]);
        expect(exitCode, output).to.equal(0);
        const text = await readFile(join(folder, "segments.json"), "utf8");
        return { ...(JSON.parse(text) as Catalogue), output };
    }

    it("shows what is being created once, and prints no secret name", async () => {
        const run = stack.start(["up", "--yes", "--skip-preview"]);
        await Promise.all([61, 62, 63].map((id) => run.waitForOutput(new RegExp(`segment ${id} is`))));
        const { segments, orphans } = await write();
        const files = await Promise.all(
            ["segments.csv", "index.html"].map((name) => readFile(join(folder, name), "utf8")),
        );

        expect(segments.map(({ name, id }) => [name, id])).to.have.deep.members([
            ["Retail Buyers", undefined],
            ["Travel Buyers", undefined],
            ["secret", undefined],
        ]);
        expect(orphans.map(({ name }) => name)).to.deep.equal(["secret"]);
        expect(files.join("")).not.to.include("Hush");

        for (const { id } of emulator.segments()) {
            emulator.edit(id, { status: "complete" });
        }
        const { exitCode, output } = await run.finished;
        expect(exitCode, output).to.equal(0);
    });

    it("shows no change where nothing has changed", async () => {
        await write();
        const { changes } = await write("--since", join(folder, "segments.json"));

        expect(changes).to.deep.include({ added: [], rebuilt: [], completed: [], orphaned: [] });
    });

    it("shows what a destroyed stack no longer declares, if it is named", async () => {
        const old = join(folder, "segments.json");
        expect((await stack.destroy()).exitCode).to.equal(0);
        const selected = await stack.runClassify(["catalogue", "--out", join(folder, "selected"), "--since", old]);
        const { changes } = await write("--since", old, "--stack", stack.name);

        expect(selected.output).to.include("the selected stack has no resources");
        expect(changes?.orphaned).to.have.lengthOf(3);
    });
});
