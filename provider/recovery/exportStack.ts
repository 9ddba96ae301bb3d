import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Gives what `pulumi stack export` prints, for the selected stack or the named one. Rejects as soon as it is cancelled. */
export type ExportStack = (stack: string | undefined, cancelled: AbortSignal) => Promise<string>;

const longestExportMs = 60_000;
/** A thousand segments take 2 MB. */
const largestStateBytes = 1024 ** 3;

/** Runs the CLI on PATH. It needs no passphrase, and works while an update holds the stack's lock. */
export function exportStackWithCli(environment: NodeJS.ProcessEnv): ExportStack {
    return async (stack, cancelled) => {
        const args = ["stack", "export", "--non-interactive", ...(stack === undefined ? [] : ["--stack", stack])];
        const { stdout } = await promisify(execFile)("pulumi", args, {
            env: { ...environment, PULUMI_SKIP_UPDATE_CHECK: "true" },
            timeout: longestExportMs,
            signal: cancelled,
            maxBuffer: largestStateBytes,
        });
        return stdout;
    };
}
