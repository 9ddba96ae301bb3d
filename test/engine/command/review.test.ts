import { expect } from "chai";
import path from "node:path";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { CommandProcess, type CommandResult } from "../../unit/command/support/CommandProcess";
import { TestStack } from "../support/TestStack";

const entry = path.join(repositoryRoot, "dist", "command", "main.js");

const deployedProgram = `
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

const changedProgram = `
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

/** A stack on an account of its own, brought up once for all the tests of the surrounding `describe`. */
function useDeployedStack(env: Record<string, string> = {}) {
    let emulator: Emulator;
    let stack: TestStack;

    before(async () => {
        emulator = await startEmulator({ buildTimeMs: 200 });
        stack = await TestStack.create({ program: deployedProgram, emulator, env });
        const { exitCode, output } = await stack.up();
        expect(exitCode, output).to.equal(0);
    });

    after(async () => {
        await stack.dispose();
        await emulator.close();
    });

    return {
        stack: () => stack,
        command: (args: readonly string[], input: string): Promise<CommandResult> => {
            const account = { CLASSIFY_BASE_URL: emulator.baseUrl, CLASSIFY_API_KEY: "key" };
            const context = { input, env: { ...account, CLASSIFY_POLL_INTERVAL: "1s" } };
            return new CommandProcess([process.execPath, entry], args, context).finished;
        },
    };
}

describe("the command beside the real engine", () => {
    for (const { form, env } of [
        { form: "document", env: {} },
        { form: "stream of events", env: { PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "true" } },
    ]) {
        describe(`given a preview that is written as a ${form}`, () => {
            const { stack, command } = useDeployedStack(env);

            it("reviews what would change", async () => {
                await stack().writeProgram(changedProgram);
                const preview = await stack().preview(["--json", "--show-secrets"]);

                const { exitCode, stdout, stderr } = await command(["review", "--fail-on", "rebuild"], preview.stdout);

                expect(stderr).to.equal("refused by --fail-on rebuild: 2 segments would be rebuilt\n");
                expect(exitCode).to.equal(3);
                expect(stdout).to.match(/^\*\*1 segment will be built, 2 rebuilt \(1–2 h each\), 3 orphaned\.\*\*\n/);
                expect(stdout).to.include("Homeowners <del>buying</del><ins>comparing</ins> snowblowers");
                expect(stdout).to.include("+ ariens.com\n- toro.com\n");
                expect(stdout).to.include("**prompt**: secret, changed");
                expect(stdout).not.to.include("secret brief");
            });

            it("finds nothing to build where the program has not changed", async () => {
                await stack().writeProgram(deployedProgram);
                const preview = await stack().preview(["--json"]);

                const { exitCode, stdout } = await command(["review", "--max-builds", "0"], preview.stdout);

                expect(exitCode).to.equal(0);
                expect(stdout).to.match(/^\*\*No segment will be built, rebuilt or orphaned\.\*\*\n/);
            });

            it("takes a preview that failed for no review", async () => {
                await stack().writeProgram("throw new Error('no such campaign');");
                const preview = await stack().preview(["--json"]);

                const { exitCode, stdout } = await command(["review"], preview.stdout);

                expect(exitCode).to.equal(1);
                expect(stdout).to.match(/^\*\*The preview failed/);
            });
        });
    }

    describe("given a stack export", () => {
        const { stack, command } = useDeployedStack();

        it("marks in the account what the stack manages", async () => {
            await stack().writeProgram(deployedProgram.replace(/.*"gone".*/, ""));
            await stack().up();
            const exported = await stack().run(["stack", "export"]);

            const { exitCode, stdout } = await command(["list", "--stack", "-"], exported.stdout);

            expect(exitCode).to.equal(0);
            expect(stdout).to.match(/Gone +complete .* orphan\n/);
            expect(stdout.match(/ managed\n/g)).to.have.lengthOf(3);
        });
    });
});
