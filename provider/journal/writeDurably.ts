import { open, rename } from "node:fs/promises";
import path from "node:path";

/**
 * Replaces a file atomically, readable by its owner only, and resolves when the change survives a power cut.
 * `write-file-atomic` does not flush the folder, so its rename may be lost.
 */
export async function writeDurably(file: string, text: string): Promise<void> {
    const unfinished = `${file}.${process.pid}.tmp`;
    await openThen(unfinished, "w", async (handle) => {
        await handle.writeFile(text);
        await handle.sync();
    });
    await rename(unfinished, file);
    // A rename is durable only after its folder is flushed. Windows cannot flush folders.
    if (process.platform !== "win32") {
        await openThen(path.dirname(file), "r", (folder) => folder.sync());
    }
}

async function openThen(
    file: string,
    flags: "r" | "w",
    work: (handle: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
    const handle = await open(file, flags, 0o600);
    try {
        await work(handle);
    } finally {
        await handle.close();
    }
}
