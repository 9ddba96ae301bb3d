import { access, constants } from "node:fs/promises";
import { delimiter } from "node:path";

export async function isExecutable(file: string): Promise<boolean> {
    return access(file, constants.X_OK).then(
        () => true,
        () => false,
    );
}

/** The folders of PATH, in order. */
export function pathFolders(): string[] {
    return (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
}
