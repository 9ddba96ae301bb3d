import { expect } from "chai";
import path from "node:path";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { CommandProcess, type CommandResult } from "../../unit/command/support/CommandProcess";
import { TestStack } from "../support/TestStack";

const entry = path.join(repositoryRoot, "dist", "command", "main.js");

const before = `
    const classify = require("pulumi-classify");
    const pulumi = require("@pulumi/pulumi");
    new classify.ClassifySegment("buyers", {
        name: "Snowblower Buyers",
        prompt: "Homeowners buying snowblowers for the winter",
        blockTlds: ["craftsman.com", "toro.com"],
    });
    new classify.ClassifySegment("quiet", { name: "Quiet", prompt: "Nothing changes here" });
    new classify.ClassifySegment("brief", { name: "Brief", prompt: pulumi.secret("first secret brief") });
    new classify.ClassifySegment("gone", { name: "Gone", prompt: "This one goes" });
`;

const after = `
    const classify = require("pulumi-classify");
    const pulumi = require("@pulumi/pulumi");
    new classify.ClassifySegment("buyers", {
        name: "Snowblower Buyers",
        prompt: "Homeowners comparing snowblowers for the winter",
        blockTlds: ["ariens.com", "Craftsman.com"],
    });
    new classify.ClassifySegment("quiet", { name: "Quiet", prompt: "Nothing changes here" });
    new classify.ClassifySegment("brief", { name: "Brief", prompt: pulumi.secret("second secret brief") });
    new classify.ClassifySegment("fresh", { name: "Fresh", prompt: "A new audience" });
`;

describe("the command beside the real engine", () => {
    let emulator: Emulator;
    let stacks: TestStack[] = [];

    beforeEach(async () => {
        emulator = await startEmulator({ buildTimeMs: 200 });
    });

    afterEach(async () => {
        for (const stack of stacks.splice(0)) {
            await stack.dispose();
        }
        await emulator.close();
    });

    async function deployed(env: Record<string, string> = {}): Promise<TestStack> {
        const stack = await TestStack.create({ program: before, emulator, env });
        stacks = [stack, ...stacks];
        const { exitCode, output } = await stack.up();
        expect(exitCode, output).to.equal(0);
        return stack;
    }

    function command(args: readonly string[], input = ""): Promise<CommandResult> {
        const env = { CLASSIFY_BASE_URL: emulator.baseUrl, CLASSIFY_API_KEY: "key", CLASSIFY_POLL_INTERVAL: "1s" };
        return new CommandProcess([process.execPath, entry], args, { input, env }).finished;
    }

    for (const { form, env } of [
        { form: "document", env: {} },
        { form: "stream of events", env: { PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "true" } },
    ]) {
        it(`reviews a preview that is written as a ${form}`, async () => {
            const stack = await deployed(env);
            await stack.writeProgram(after);
            const preview = await stack.preview(["--json", "--show-secrets"]);

            const { exitCode, stdout, stderr } = await command(["review", "--fail-on", "rebuild"], preview.stdout);

            expect(stderr).to.equal("refused by --fail-on rebuild: 2 segments would be rebuilt\n");
            expect(exitCode).to.equal(3);
            expect(stdout).to.match(/^\*\*1 segment will be built, 2 rebuilt \(1–2 h each\), 3 orphaned\.\*\*\n/);
            expect(stdout).to.include("Homeowners <del>buying</del><ins>comparing</ins> snowblowers");
            expect(stdout).to.include("+ ariens.com\n- toro.com\n");
            expect(stdout).to.include("**prompt**: secret, changed");
            expect(stdout).not.to.include("secret brief");
        });
    }

    it("finds nothing to build where the program has not changed", async () => {
        const stack = await deployed();
        const preview = await stack.preview(["--json"]);

        const { exitCode, stdout } = await command(["review", "--max-builds", "0"], preview.stdout);

        expect(exitCode).to.equal(0);
        expect(stdout).to.match(/^\*\*No segment will be built, rebuilt or given up\.\*\*\n/);
    });

    it("takes a preview that failed for no review", async () => {
        const stack = await deployed();
        await stack.writeProgram("throw new Error('no such campaign');");
        const preview = await stack.preview(["--json"]);

        const { exitCode, stdout } = await command(["review"], preview.stdout);

        expect(exitCode).to.equal(1);
        expect(stdout).to.match(/^\*\*The preview did not succeed/);
    });

    it("marks in the account what a stack manages", async () => {
        const stack = await deployed();
        await stack.writeProgram(before.replace(/.*"gone".*/, ""));
        await stack.up();
        const exported = await stack.run(["stack", "export"]);

        const { exitCode, stdout } = await command(["list", "--stack", "-"], exported.stdout);

        expect(exitCode).to.equal(0);
        expect(stdout).to.match(/Gone +complete .* orphan\n/);
        expect(stdout.match(/ managed\n/g)).to.have.lengthOf(3);
    });
});
