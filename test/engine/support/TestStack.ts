import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { findPulumiCli } from "../../../scripts/pulumiCli/findPulumiCli";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import type { PulumiCli } from "../../../scripts/pulumiCli/PulumiCli";
import { EmptyStacks } from "./EmptyStacks";
import { PulumiProcess, type PulumiResult } from "./PulumiProcess";
import { findProcessesWithVariable, processesLeft, type RunningProcess } from "./runningProcesses";
import { type EnvironmentChanges, stackEnvironment } from "./stackEnvironment";
import {
    cloneProjectFolder,
    createProjectFolder,
    createPulumiUser,
    onAnotherMachine,
    type PulumiUser,
    writeProgram,
} from "./stackFolders";
import { customResources, pendingCreates, type StateResource } from "./StackState";

export interface TestStackOptions {
    /** The source of the program, CommonJS; it can require what the repository can, `pulumi-classify` included. */
    readonly program: string;
    /** Where CLASSIFY_BASE_URL points. */
    readonly emulator?: { readonly baseUrl: string };
    /** Stack configuration, with its namespace: `classify:pollInterval`. */
    readonly config?: Readonly<Record<string, string>>;
    /** The same, stored encrypted. */
    readonly secretConfig?: Readonly<Record<string, string>>;
    /** Environment on top of the fixture's own; `undefined` takes a variable away. */
    readonly env?: EnvironmentChanges;
    /** Default `dev`. */
    readonly name?: string;
    /** Default `engine-test`. */
    readonly project?: string;
    /** Share the Pulumi home and the state of this stack; the name or the project must differ. */
    readonly beside?: TestStack;
}

let foundCli: Promise<PulumiCli> | undefined;
const emptyStacks = new EmptyStacks();

/** A stack of its own on the real engine: own home, own state, own project folder. Dispose it after the test. */
export class TestStack {
    private constructor(
        readonly projectFolder: string,
        readonly project: string,
        readonly name: string,
        private readonly user: PulumiUser,
        private readonly ownsUser: boolean,
        private readonly command: string,
        private readonly env: NodeJS.ProcessEnv,
    ) {}

    static async create(options: TestStackOptions): Promise<TestStack> {
        const { name = "dev", project = "engine-test", beside } = options;
        const cli = await (foundCli ??= findPulumiCli());
        const user = beside?.user ?? (await createPulumiUser());
        const projectFolder = await createProjectFolder(user, project, options.program);
        const env = stackEnvironment({
            cliFolder: cli.folder,
            user,
            stack: name,
            emulatorUrl: options.emulator?.baseUrl,
            changes: options.env ?? {},
        });
        const command = join(cli.folder, "pulumi");
        const stack = new TestStack(projectFolder, project, name, user, beside === undefined, command, env);
        const init = () => stack.read("stack", "init", name);
        if (options.env?.["PULUMI_BACKEND_URL"] === undefined) {
            const files = [stack.stateFile, join(user.state, ".pulumi", "meta.yaml"), stack.settingsFile];
            await emptyStacks.place(`${project}/${name}`, files, init);
        } else {
            await init();
        }
        await stack.configure(options);
        return stack;
    }

    /**
     * The same stack on another machine, with a Pulumi home and a clone of the program of its own and the same state.
     * Dispose it before the stack it comes from.
     */
    async onAnotherMachine(): Promise<TestStack> {
        const user = await onAnotherMachine(this.user);
        const clone = await cloneProjectFolder(user, this.projectFolder);
        const env = { ...this.env, PULUMI_HOME: user.home };
        return new TestStack(clone, this.project, this.name, user, false, this.command, env);
    }

    /** Runs `pulumi up`; like all runs it resolves with whatever exit code the CLI ended with. */
    async up(args: readonly string[] = []): Promise<PulumiResult> {
        return this.run(["up", "--yes", "--skip-preview", ...args]);
    }

    async preview(args: readonly string[] = []): Promise<PulumiResult> {
        return this.run(["preview", ...args]);
    }

    async refresh(args: readonly string[] = []): Promise<PulumiResult> {
        return this.run(["refresh", "--yes", "--skip-preview", ...args]);
    }

    async destroy(args: readonly string[] = []): Promise<PulumiResult> {
        return this.run(["destroy", "--yes", "--skip-preview", ...args]);
    }

    /** Runs any command of the CLI on this stack to its end. */
    async run(args: readonly string[]): Promise<PulumiResult> {
        return this.start(args).finished;
    }

    /** Starts any command of the CLI, to be watched and killed: `start(["up", "--yes"])`. `env` is for this run alone. */
    start(args: readonly string[], env: EnvironmentChanges = {}): PulumiProcess {
        const options = { cwd: this.projectFolder, env: { ...this.env, ...env } };
        return new PulumiProcess(this.command, [...args, "--non-interactive", "--color=never"], options);
    }

    /** Runs `pulumi-classify` in the stack's folder and environment, to its end. */
    async runClassify(args: readonly string[]): Promise<PulumiResult> {
        const entry = join(repositoryRoot, "dist", "command", "main.js");
        return new PulumiProcess(process.execPath, [entry, ...args], { cwd: this.projectFolder, env: this.env })
            .finished;
    }

    async writeProgram(program: string): Promise<void> {
        await writeProgram(this.projectFolder, program);
    }

    /** The resources a provider manages, from the state. */
    async resources(): Promise<StateResource[]> {
        return customResources(await this.stateText());
    }

    /** How many creates the state has as begun and not as ended; zero while the state is being written. */
    async pendingCreates(): Promise<number> {
        return this.stateText()
            .then(pendingCreates)
            .catch(() => 0);
    }

    /** The stack outputs, secrets in plain text. */
    async outputs(): Promise<Record<string, unknown>> {
        return JSON.parse(await this.read("stack", "output", "--json", "--show-secrets")) as Record<string, unknown>;
    }

    /** The state file as it lies on disk, to be searched for what must not be in it. */
    async stateText(): Promise<string> {
        return readFile(this.stateFile, "utf8");
    }

    get home(): string {
        return this.user.home;
    }

    get journalFolder(): string {
        return join(this.home, "pulumi-classify", "in-flight");
    }

    /** The living processes of this stack, and of those beside it. */
    async processes(): Promise<RunningProcess[]> {
        return findProcessesWithVariable("PULUMI_HOME", this.home);
    }

    /** Removes the folders. Kills what the stack left running, and rejects when there was any. */
    async dispose(): Promise<void> {
        const left = await processesLeft("PULUMI_HOME", this.home);
        for (const { pid } of left) {
            process.kill(pid, "SIGKILL");
        }
        await rm(this.ownsUser ? this.user.folder : this.projectFolder, { recursive: true, force: true });
        if (left.length > 0) {
            throw new Error(`The stack left processes running:\n${left.map(({ command }) => command).join("\n")}`);
        }
    }

    private get stateFile(): string {
        return join(this.user.state, ".pulumi", "stacks", this.project, `${this.name}.json`);
    }

    private get settingsFile(): string {
        return join(this.projectFolder, `Pulumi.${this.name}.yaml`);
    }

    private async configure({ config = {}, secretConfig = {} }: TestStackOptions): Promise<void> {
        const plain = Object.entries(config).flatMap(([key, value]) => ["--plaintext", `${key}=${value}`]);
        const secret = Object.entries(secretConfig).flatMap(([key, value]) => ["--secret", `${key}=${value}`]);
        if (plain.length + secret.length > 0) {
            await this.read("config", "set-all", ...plain, ...secret);
        }
    }

    /** The output of a command that is expected to succeed. */
    private async read(...args: string[]): Promise<string> {
        const { exitCode, stdout, output } = await this.run(args);
        if (exitCode !== 0) {
            throw new Error(`pulumi ${args.join(" ")} failed:\n${output}`);
        }
        return stdout;
    }
}
