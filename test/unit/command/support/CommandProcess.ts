import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";

export interface CommandResult {
    readonly exitCode: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

/** The command as a process of its own, as a shell would start it. Its outputs are pipes. */
export class CommandProcess {
    readonly finished: Promise<CommandResult>;
    private readonly child: ChildProcessWithoutNullStreams;
    private stdout = "";
    private stderr = "";

    /** @param command program and arguments that come before the command's own */
    constructor(
        command: readonly [string, ...string[]],
        args: readonly string[],
        options: { readonly env?: NodeJS.ProcessEnv; readonly input?: string } = {},
    ) {
        const [program, ...before] = command;
        this.child = spawn(program, [...before, ...args], { env: { ...process.env, ...options.env } });
        this.child.stdout.setEncoding("utf8").on("data", (text: string) => {
            this.stdout += text;
        });
        this.child.stderr.setEncoding("utf8").on("data", (text: string) => {
            this.stderr += text;
        });
        this.child.stdin.end(options.input ?? "");
        this.finished = this.end();
    }

    /** Resolves as soon as standard output holds the text. */
    async waitForOutput(text: string): Promise<void> {
        while (!this.stdout.includes(text)) {
            await once(this.child.stdout, "data");
        }
    }

    /** The reader goes away, as `head` does; the next write of the command fails with EPIPE. */
    closeReader(stream: "stdout" | "stderr"): void {
        this.child[stream].destroy();
    }

    kill(signal: NodeJS.Signals): void {
        this.child.kill(signal);
    }

    private async end(): Promise<CommandResult> {
        const [exitCode] = (await once(this.child, "close")) as [number | null];
        return { exitCode, stdout: this.stdout, stderr: this.stderr };
    }
}
