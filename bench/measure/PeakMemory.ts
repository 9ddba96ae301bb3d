import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import type { PulumiProcess } from "../../test/engine/support/PulumiProcess";

const lookEveryMs = 500;

/**
 * The most memory that the provider process of a run had at once, in bytes. The kernel keeps that mark; it is read until
 * the process is gone. Undefined where there is no /proc.
 */
export async function watchPeakMemory(run: PulumiProcess): Promise<number | undefined> {
    const ended = run.finished.then(() => true);
    let providers: number[] = [];
    let peak: number | undefined;
    while (!(await Promise.race([ended, delay(lookEveryMs, false)]))) {
        if (providers.length === 0) {
            providers = await run.providerPids();
        }
        for (const mark of await Promise.all(providers.map(highWaterMark))) {
            peak = Math.max(peak ?? 0, mark);
        }
    }
    return peak;
}

/** Zero for a process that has ended. */
async function highWaterMark(pid: number): Promise<number> {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}
