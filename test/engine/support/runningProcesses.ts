import { readdir, readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";

/** Plugins end a moment after the CLI that started them. */
const pluginsEndWithinMs = 3_000;

export interface RunningProcess {
    readonly pid: number;
    readonly command: string;
}

/**
 * The living processes whose environment has `name=value`, oldest first. Children inherit the mark, also those that
 * outlive their parent. Linux only: elsewhere the list is empty.
 */
export async function findProcessesWithVariable(name: string, value: string): Promise<RunningProcess[]> {
    const pids = (await readdir("/proc").catch(() => [])).filter((entry) => /^\d+$/.test(entry));
    const processes = await Promise.all(pids.map((pid) => readProcess(pid, `${name}=${value}`)));
    return processes.filter((process) => process !== undefined).sort((a, b) => a.pid - b.pid);
}

/** The same, once those that are about to end have ended. */
export async function processesLeft(name: string, value: string): Promise<RunningProcess[]> {
    const deadline = Date.now() + pluginsEndWithinMs;
    let left = await findProcessesWithVariable(name, value);
    while (left.length > 0 && Date.now() < deadline) {
        await delay(100);
        left = await findProcessesWithVariable(name, value);
    }
    return left;
}

async function readProcess(pid: string, mark: string): Promise<RunningProcess | undefined> {
    // Processes end while we look, and those of other users cannot be read: neither is one of ours.
    const read = (file: string) => readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "");
    const environment = (await read("environ")).split("\0");
    if (!environment.includes(mark)) {
        return undefined;
    }
    return { pid: Number(pid), command: (await read("cmdline")).split("\0").join(" ").trim() };
}
