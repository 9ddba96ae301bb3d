import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Runs a program on our own terminal and gives its exit code (128 + the signal's number when a signal ended it).
 * While it runs, Ctrl-C ends the program and not us: the terminal has sent it to both.
 */
export async function runOnTerminal(
    program: string,
    args: readonly string[],
    options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<number> {
    const child = spawn(program, args, { ...options, stdio: "inherit" });
    const ignoreInterrupt = () => undefined;
    const passOn = (signal: NodeJS.Signals) => {
        child.kill(signal);
    };
    process.on("SIGINT", ignoreInterrupt);
    process.on("SIGTERM", passOn);
    process.on("SIGHUP", passOn);
    try {
        return await new Promise((resolve, reject) => {
            child.on("error", reject);
            child.on("exit", (code, signal) => {
                resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
            });
        });
    } finally {
        process.off("SIGINT", ignoreInterrupt);
        process.off("SIGTERM", passOn);
        process.off("SIGHUP", passOn);
    }
}
