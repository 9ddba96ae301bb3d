import { closeSync, fsync, openSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const flush = promisify(fsync);

/**
 * Replaces a file atomically, readable by its owner only, and resolves when the change survives a power cut.
 * `write-file-atomic` does not flush the folder, so its rename may be lost. Only the flushes wait for the disk; each other step
 * takes less time than handing it to another thread.
 */
export async function writeDurably(file: string, text: string): Promise<void> {
    const unfinished = `${file}.${process.pid}.tmp`;
    await openThen(unfinished, "w", (descriptor) => {
        writeFileSync(descriptor, text);
        return flush(descriptor);
    });
    renameSync(unfinished, file);
    // A rename is durable only after its folder is flushed. Windows cannot flush folders.
    if (process.platform !== "win32") {
        await openThen(path.dirname(file), "r", flush);
    }
}

async function openThen(file: string, flags: "r" | "w", work: (descriptor: number) => Promise<void>): Promise<void> {
    const descriptor = openSync(file, flags, 0o600);
    try {
        await work(descriptor);
    } finally {
        closeSync(descriptor);
    }
}
