import { type ChildProcessByStdio, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { findProcessesWithVariable, type RunningProcess } from "./runningProcesses";

export interface PulumiResult {
    /** Undefined where a signal ended the CLI. */
    readonly exitCode: number | undefined;
    readonly signal: NodeJS.Signals | undefined;
    /** Standard output and standard error in the order they came. */
    readonly output: string;
    readonly stdout: string;
    readonly stderr: string;
}

/** Marks the CLI and all it starts, so that the processes of one run can be told from those of another. */
const RUN_VARIABLE = "ENGINE_TEST_RUN";

const PIPES_CLOSE_WITHIN_MS = 1_000;

/** One run of the CLI, started and not yet awaited. */
export class PulumiProcess {
    readonly pid: number;
    /** Resolves when the CLI has ended, however it ended. */
    readonly finished: Promise<PulumiResult>;

    private readonly run = randomUUID();
    private readonly child: ChildProcessByStdio<null, Readable, Readable>;
    private readonly chunks: { readonly source: "stdout" | "stderr"; readonly text: string }[] = [];
    private ended = false;

    constructor(command: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
        this.child = spawn(command, args, {
            cwd: options.cwd,
            env: { ...options.env, [RUN_VARIABLE]: this.run },
            stdio: ["ignore", "pipe", "pipe"],
        });
        if (this.child.pid === undefined) {
            throw new Error(`Cannot start ${command}`);
        }
        this.pid = this.child.pid;
        this.collect("stdout");
        this.collect("stderr");
        this.finished = this.awaitEnd();
    }

    /** What the CLI has printed so far. */
    get output(): string {
        return this.text();
    }

    /** Waits until the output matches; rejects when the CLI ends or the time is up before that. */
    async waitForOutput(pattern: RegExp, timeoutMs = 60_000): Promise<RegExpExecArray> {
        return new Promise((resolve, reject) => {
            const check = () => {
                const match = pattern.exec(this.output);
                if (match) {
                    settle();
                    resolve(match);
                } else if (this.ended) {
                    fail("the CLI ended");
                }
            };
            const fail = (reason: string) => {
                settle();
                reject(new Error(`No output matched ${pattern} before ${reason}. It was:\n${this.output}`));
            };
            const timer = setTimeout(() => {
                fail(`${timeoutMs} ms were over`);
            }, timeoutMs);
            const settle = () => {
                clearTimeout(timer);
                for (const stream of [this.child.stdout, this.child.stderr]) {
                    stream.off("data", check);
                }
            };
            for (const stream of [this.child.stdout, this.child.stderr]) {
                stream.on("data", check);
            }
            void this.finished.then(check);
            check();
        });
    }

    /** Signals the CLI alone: like the terminal's Ctrl-C, which does not reach the engine's plugins either. */
    kill(signal: NodeJS.Signals): void {
        this.child.kill(signal);
    }

    /** All living processes of this run: the CLI, the language host, the program, the provider. */
    async processes(): Promise<RunningProcess[]> {
        return findProcessesWithVariable(RUN_VARIABLE, this.run);
    }

    async pids(): Promise<number[]> {
        return (await this.processes()).map(({ pid }) => pid);
    }

    /** The Node processes that run dynamic providers or the plugin (not the shells that started them). */
    async providerPids(): Promise<number[]> {
        const isProvider = ({ command }: RunningProcess) =>
            /^\S*node \S*(cmd\/dynamic-provider|plugin\/pulumi-resource-classify)/.test(command);
        return (await this.processes()).filter(isProvider).map(({ pid }) => pid);
    }

    private collect(source: "stdout" | "stderr"): void {
        this.child[source].setEncoding("utf8").on("data", (text: string) => {
            this.chunks.push({ source, text });
        });
    }

    private async awaitEnd(): Promise<PulumiResult> {
        const closed = once(this.child, "close");
        const [exitCode, signal] = (await once(this.child, "exit")) as [number | null, NodeJS.Signals | null];
        // Not the close alone: whatever outlives a killed CLI may keep its pipes open.
        await Promise.race([closed, delay(PIPES_CLOSE_WITHIN_MS, undefined, { ref: false })]);
        this.ended = true;
        return {
            exitCode: exitCode ?? undefined,
            signal: signal ?? undefined,
            output: this.text(),
            stdout: this.text("stdout"),
            stderr: this.text("stderr"),
        };
    }

    private text(source?: "stdout" | "stderr"): string {
        const wanted = this.chunks.filter((chunk) => source === undefined || chunk.source === source);
        return wanted.map((chunk) => chunk.text).join("");
    }
}
