import { join } from "node:path";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../emulator/startEmulator";
import { repositoryRoot } from "../../scripts/repositoryRoot";
import type { PulumiProcess } from "../../test/engine/support/PulumiProcess";
import type { EnvironmentChanges } from "../../test/engine/support/stackEnvironment";
import { TestStack } from "../../test/engine/support/TestStack";
import type { RequestCounts, TimedRun } from "../results/BenchResults";
import { emptyProvider } from "./emptyProvider";

/** Far shorter than the minute that Classify asks for, so that builds of seconds are noticed in time. */
export const pollIntervalMs = 1_000;

/** One of the programs in `bench/programs`, on a new stack and with a new Classify account. */
export class BenchStack {
    private constructor(
        readonly stack: TestStack,
        private readonly emulator: Emulator,
    ) {}

    static async create(program: string, segments: number, options: EmulatorOptions): Promise<BenchStack> {
        const emulator = await startEmulator(options);
        const file = join(repositoryRoot, "bench", "programs", `${program}.js`);
        const stack = await TestStack.create({
            program: `require(${JSON.stringify(file)});`,
            emulator,
            env: { CLASSIFY_POLL_INTERVAL: `${pollIntervalMs}ms`, ...emptyProvider },
            config: { "bench:segments": String(segments) },
        });
        return new BenchStack(stack, emulator);
    }

    /** Runs the CLI and looks at the clock. `watch` gets the run as soon as it is under way; `env` is for this run alone. */
    async time(
        args: readonly string[],
        { watch, env }: { watch?: (run: PulumiProcess) => void; env?: EnvironmentChanges } = {},
    ): Promise<TimedRun> {
        const before = this.emulator.requests().length;
        const startedAt = performance.now();
        const run = this.stack.start(args, env);
        watch?.(run);
        const { exitCode, output } = await run.finished;
        const seconds = (performance.now() - startedAt) / 1000;
        if (exitCode !== 0) {
            throw new Error(`pulumi ${args.join(" ")} failed:\n${output.slice(-4_000)}`);
        }
        return { seconds, requests: this.requestsSince(before) };
    }

    async dispose(): Promise<void> {
        await this.emulator.close();
        await this.stack.dispose();
    }

    private requestsSince(index: number): RequestCounts {
        const counts = { create: 0, get: 0, list: 0, other: 0 };
        for (const { kind } of this.emulator.requests().slice(index)) {
            counts[kind] += 1;
        }
        return counts;
    }
}
