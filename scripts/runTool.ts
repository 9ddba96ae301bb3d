import { repositoryRoot } from "./repositoryRoot";
import { runOnTerminal } from "./runOnTerminal";

/** Runs a tool of node_modules/.bin in the repository, on our terminal; rejects when it fails. */
export async function runTool(name: string, args: readonly string[]): Promise<void> {
    const exitCode = await runOnTerminal(name, args, { cwd: repositoryRoot, env: process.env });
    if (exitCode !== 0) {
        throw new Error(`${name} ended with exit code ${exitCode}.`);
    }
}
