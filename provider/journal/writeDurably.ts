import { open, rename } from "node:fs/promises";
import path from "node:path";

/**
 * Replaces a file as a whole, readable by its owner alone, and returns when that survives a power cut. The general
 * libraries for this also follow links and copy owner and mode; for a thousand creates that cost more than all else here.
 */
export async function writeDurably(file: string, text: string): Promise<void> {
    const unfinished = `${file}.${process.pid}.tmp`;
    await openThen(unfinished, "w", async (handle) => {
        await handle.writeFile(text);
        await handle.sync();
    });
    await rename(unfinished, file);
    // A rename is only as durable as the folder it happened in; Windows has no way to flush one, and refuses.
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
