import { expect } from "chai";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import type { Catalogue } from "../../../provider/command/catalogue/Catalogue";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { CommandProcess } from "../../unit/command/support/CommandProcess";
import { TestStack } from "../support/TestStack";

const entry = join(repositoryRoot, "dist", "command", "main.js");

/** A library of two segments, one segment with a secret prompt, and a reference to what something else manages. */
function program({ prompt, withGone }: { readonly prompt: string; readonly withGone: boolean }): string {
    const gone = { gone: { name: "Gone", prompt: "This one goes" } };
    const definitions = { buyers: { name: "Snowblower Buyers", prompt }, ...(withGone ? gone : {}) };
    return `
        const classify = require("pulumi-classify");
        const pulumi = require("@pulumi/pulumi");
        new classify.SegmentLibrary("winter", { definitions: ${JSON.stringify(definitions)} });
        new classify.ClassifySegment("brief", { name: "Brief", prompt: pulumi.secret("hush hush") });
        classify.ClassifySegment.get("reference", "61");
    `;
}

describe("pulumi-classify catalogue on a real stack", () => {
    let emulator: Emulator;
    let stack: TestStack;
    let folder: string;

    before(async () => {
        folder = await mkdtemp(join(tmpdir(), "pulumi-classify-catalogue-"));
        emulator = await startEmulator({ buildTimeMs: 200 });
        await fetch(`${emulator.baseUrl}/v1/clsfy/segment-requests`, {
            method: "POST",
            headers: { "X-API-Key": "key", "Content-Type": "application/json" },
            body: JSON.stringify({ name: "Of somebody else", prompt: "Not of this stack" }),
        });
        const first = program({ prompt: "Homeowners buying snowblowers for the winter", withGone: true });
        stack = await TestStack.create({ program: first, emulator });
    });

    after(async () => {
        await stack.dispose();
        await emulator.close();
        await rm(folder, { recursive: true });
    });

    /** Brings the stack up and pipes its export into the command. */
    async function deployAndWrite(...args: string[]): Promise<Catalogue> {
        const { exitCode, output } = await stack.up();
        expect(exitCode, output).to.equal(0);
        const exported = await stack.run(["stack", "export"]);
        const command = new CommandProcess(
            [process.execPath, entry],
            ["catalogue", "--out", folder, "--stack", "-", ...args],
            { input: exported.stdout, env: { CLASSIFY_BASE_URL: emulator.baseUrl, CLASSIFY_API_KEY: "key" } },
        );
        const result = await command.finished;
        expect(result.exitCode, result.stderr).to.equal(0);
        return JSON.parse(await readFile(join(folder, "segments.json"), "utf8")) as Catalogue;
    }

    it("shows what the stack declares, and the rest of the account as orphans", async () => {
        const { segments, orphans } = await deployAndWrite();

        expect(
            segments.map(({ key, library, name, status, secrets }) => [key, library, name, status, secrets]),
        ).to.have.deep.members([
            ["buyers", "winter", "Snowblower Buyers", "complete", []],
            ["gone", "winter", "Gone", "complete", []],
            ["brief", undefined, "Brief", "complete", ["prompt"]],
        ]);
        expect(orphans.map(({ name }) => name)).to.deep.equal(["Of somebody else"]);
        expect(await readFile(join(folder, "index.html"), "utf8")).not.to.include("hush");
    });

    it("shows after a change what was rebuilt and what is no longer declared", async () => {
        await stack.writeProgram(
            program({ prompt: "Homeowners comparing snowblowers for the winter", withGone: false }),
        );
        const { changes, orphans } = await deployAndWrite("--since", join(folder, "segments.json"));

        expect(changes?.rebuilt.map(({ link, properties }) => [link, properties.length])).to.deep.equal([
            ["buyers", 1],
        ]);
        expect(changes?.orphaned.map(({ key }) => key)).to.deep.equal(["gone"]);
        expect(orphans.map(({ name, formerly }) => [name, formerly?.prompt])).to.have.deep.members([
            ["Of somebody else", undefined],
            ["Snowblower Buyers", "Homeowners buying snowblowers for the winter"],
            ["Gone", "This one goes"],
        ]);
    });
});
