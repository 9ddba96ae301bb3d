import { cp } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findPulumiCli } from "../../../../../scripts/pulumiCli/findPulumiCli";
import { repositoryRoot } from "../../../../../scripts/repositoryRoot";
import { PulumiProcess, type PulumiResult } from "../../../support/PulumiProcess";
import { stackEnvironment } from "../../../support/stackEnvironment";
import type { TestStack } from "../../../support/TestStack";
import { createExampleStack } from "../../support/ExampleStack";

/** Dependencies are there already: the fixture links them. */
const installs = /^\s*npm ci\b/;

/** A repository as the pipelines expect it: the segments' project at its root, the deals in a folder of their own. */
export class PipelineRepository {
    private constructor(
        /** As the machine has it that the steps run on. */
        readonly stack: TestStack,
        private readonly env: NodeJS.ProcessEnv,
    ) {}

    static async create(emulator: { readonly baseUrl: string }): Promise<PipelineRepository> {
        const name = "production";
        const stack = await createExampleStack({
            project: ".",
            folders: ["examples/campaign", "examples/library"],
            emulator,
            name,
        });
        await cp(join(repositoryRoot, "examples", "deals"), join(stack.projectFolder, "deals"), {
            recursive: true,
            filter: (path) => !path.includes("node_modules"),
        });
        const folder = dirname(stack.home);
        const env = stackEnvironment({
            cliFolder: (await findPulumiCli()).folder,
            user: { folder, home: stack.home, state: join(folder, "state") },
            stack: name,
            emulatorUrl: emulator.baseUrl,
            changes: { PULUMI_NODEJS_TRANSPILE_ONLY: "true", npm_config_offline: "true" },
        });
        // The hand-over begins with a stack that somebody has created once.
        await stack.run(["stack", "init", name, "--cwd", "deals"]);
        return new PipelineRepository(stack, env);
    }

    /** What the next runner has: a fresh clone, a fresh home and the same state. Dispose its stack before this one's. */
    async onAnotherMachine(): Promise<PipelineRepository> {
        const stack = await this.stack.onAnotherMachine();
        return new PipelineRepository(stack, { ...this.env, PULUMI_HOME: stack.home });
    }

    async runStep(script: string, env: NodeJS.ProcessEnv = {}): Promise<PulumiResult> {
        return this.startStep(script, env).finished;
    }

    /** Starts a step as a runner does: by bash, which ends at the first command or pipe that fails. */
    startStep(script: string, env: NodeJS.ProcessEnv = {}): PulumiProcess {
        const commands = script.split("\n").filter((line) => !installs.test(line));
        const args = ["--noprofile", "--norc", "-eo", "pipefail", "-c", commands.join("\n")];
        const options = { cwd: this.stack.projectFolder, env: { ...this.env, ...env } };
        return new PulumiProcess("bash", args, options);
    }

    path(...names: string[]): string {
        return join(this.stack.projectFolder, ...names);
    }
}
