import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "../repositoryRoot";

const folder = join(repositoryRoot, ".local");

/** All that `npm start` keeps between runs; ignored by Git, removed by `npm run reset`. */
export const localFolder = {
    folder,
    pulumiHome: join(folder, "pulumi-home"),
    state: join(folder, "state"),
    passphraseFile: join(folder, "passphrase"),
    catalogue: join(folder, "catalogue"),
    emulatorData: join(folder, "classify-segments.jsonl"),
} as const;

/** Creates what is missing. The passphrase is drawn once: the secrets in the state are encrypted with it. */
export async function prepareLocalFolder(): Promise<void> {
    await mkdir(localFolder.pulumiHome, { recursive: true });
    await mkdir(localFolder.state, { recursive: true });
    try {
        await writeFile(localFolder.passphraseFile, randomBytes(24).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) {
            throw error;
        }
    }
}
