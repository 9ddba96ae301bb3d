import { ClassifyError } from "../../errors/ClassifyError";
import type { CommandContext, PulumiRun } from "../CommandContext";

/**
 * Runs `pulumi stack export` in the working folder.
 *
 * @param name the stack's name; undefined for the selected one
 * @throws `ClassifyError` "unreadable-input" with the CLI's own message
 */
export async function runStackExport(
    runPulumi: CommandContext["runPulumi"],
    name: string | undefined,
): Promise<string> {
    const action = name === undefined ? "read the selected stack" : `read the stack "${name}"`;
    const args = ["stack", "export", "--non-interactive", ...(name === undefined ? [] : ["--stack", name])];
    const { exitCode, stdout, stderr } = await runPulumi(args).catch(notStarted(action));
    if (exitCode === 0) {
        return stdout;
    }
    throw new ClassifyError({
        code: "unreadable-input",
        action,
        reason: lastLine(stderr) ?? "`pulumi stack export` failed without a message",
        remedy: "Run this command in the folder of the Pulumi project with `--stack NAME`. A file's name ends in .json or begins with ./ or /.",
    });
}

function notStarted(action: string): (fault: unknown) => PulumiRun {
    return (fault) => {
        const { code, message } = fault as NodeJS.ErrnoException;
        throw new ClassifyError({
            code: "unreadable-input",
            action,
            reason: code === "ENOENT" ? "there is no `pulumi` on PATH" : message,
            remedy: "Install the Pulumi CLI, or give a file that `pulumi stack export --file stack.json` wrote.",
            cause: fault,
        });
    };
}

function lastLine(text: string): string | undefined {
    const line = text.trim().split("\n").at(-1);
    return line === "" ? undefined : line?.replace(/^error: /, "");
}
