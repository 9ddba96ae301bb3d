import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../repositoryRoot";

const run = promisify(execFile);

/** Edits a definition of the example library as a pull request would, and gives what `pulumi-classify review` says. */
export async function reviewOfAnEdit(file: string, before: string, after: string): Promise<string> {
    const path = join(repositoryRoot, "examples/library/segments", file);
    const original = await readFile(path, "utf8");
    await writeFile(path, original.replace(before, after));
    try {
        const { stdout } = await run(
            process.execPath,
            ["scripts/bootstrap.mjs", "scripts/start.ts", "preview", "--json"],
            {
                cwd: repositoryRoot,
                maxBuffer: 64 * 1024 * 1024,
            },
        );
        const preview = join(repositoryRoot, ".local/preview.json");
        await writeFile(preview, stdout.slice(stdout.indexOf("\n{") + 1, stdout.lastIndexOf("}") + 1));
        const review = await run(process.execPath, ["dist/command/main.js", "review", preview], {
            cwd: repositoryRoot,
        });
        return review.stdout;
    } finally {
        await writeFile(path, original);
    }
}
