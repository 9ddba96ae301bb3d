import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ClassifyError } from "../errors/ClassifyError";

/**
 * Writes files into a folder, which is made where it does not exist.
 *
 * @returns the path of the last one
 * @throws `ClassifyError` "unwritable-output"
 */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
    let path = folder;
    try {
        await mkdir(folder, { recursive: true });
        for (const [name, text] of Object.entries(files)) {
            path = join(folder, name);
            await writeFile(path, text);
        }
        return path;
    } catch (fault) {
        throw new ClassifyError({
            code: "unwritable-output",
            action: `write "${path}"`,
            reason: fault instanceof Error ? fault.message : String(fault),
            remedy: "Name another folder with `--out`.",
            cause: fault,
        });
    }
}
