import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ClassifyError } from "../../errors/ClassifyError";

/** A state of 10,000 segments is some 20 MB. */
const largestExport = 2 ** 30;

/**
 * Runs `pulumi stack export` in the working folder.
 *
 * @throws `ClassifyError` "unreadable-input" with what Pulumi says
 */
export async function exportStack(name: string | undefined): Promise<string> {
    const args = ["stack", "export", "--non-interactive", ...(name === undefined ? [] : ["--stack", name])];
    try {
        const { stdout } = await promisify(execFile)("pulumi", args, { maxBuffer: largestExport });
        return stdout;
    } catch (fault) {
        const { code, stderr } = fault as { readonly code?: unknown; readonly stderr?: string };
        throw new ClassifyError({
            code: "unreadable-input",
            action: name === undefined ? "read the selected stack" : `read the stack "${name}"`,
            reason: code === "ENOENT" ? "there is no `pulumi` on PATH" : (lastLine(stderr) ?? String(fault)),
            remedy:
                code === "ENOENT"
                    ? "Install the Pulumi CLI, or give a file that `pulumi stack export --file stack.json` wrote."
                    : "Run this command in the folder of the Pulumi project with `--stack NAME`. A file's name ends in .json or begins with ./ or /.",
            cause: fault,
        });
    }
}

function lastLine(text = ""): string | undefined {
    const line = text.trim().split("\n").at(-1);
    return line === "" ? undefined : line?.replace(/^error: /, "");
}
