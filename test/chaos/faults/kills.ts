import { setTimeout as delay } from "node:timers/promises";
import type { PulumiProcess } from "../../engine/support/PulumiProcess";
import { type MomentName, moments, type Watched } from "./moments";

/** How a run is ended from outside, by the names in the report. */
export const killNames = [
    "kill -9 of the CLI",
    "kill -9 of all processes",
    "kill -9 of the provider process",
    "SIGTERM of the CLI",
    "SIGTERM of the provider process",
    "Ctrl-C",
    "Ctrl-C twice",
] as const;

type KillName = (typeof killNames)[number];

export interface KillStrike {
    readonly kind: "kill";
    readonly kill: KillName;
    readonly moment: MomentName;
    /** The segment, from 1, whose create has come to the moment. */
    readonly nth: number;
}

const lookEveryMs = 1;

/** Kills at the moment. False where the run has ended without coming to it. */
export async function strikeAt({ kill, moment, nth }: KillStrike, watched: Watched): Promise<boolean> {
    const { run } = watched;
    const end = { came: false };
    void run.finished.then(() => (end.came = true));
    let providers: readonly number[] = [];
    // Beforehand: the moment may be over before the processes of this machine have been looked through.
    while (kill.includes("provider") && providers.length === 0 && !end.came) {
        providers = await run.providerPids();
    }
    while (!end.came) {
        if (await moments[moment].isReached(watched, nth)) {
            return execute(kill, run, providers);
        }
        await delay(lookEveryMs);
    }
    return false;
}

async function execute(kill: KillName, run: PulumiProcess, providers: readonly number[]): Promise<boolean> {
    switch (kill) {
        case "kill -9 of the CLI":
            run.kill("SIGKILL");
            return true;
        case "kill -9 of all processes":
            // As when a machine vanishes. The CLI first, because finding the others takes a moment.
            run.kill("SIGKILL");
            for (let pids = await run.pids(); pids.length > 0; pids = await run.pids()) {
                signalAll(pids, "SIGKILL");
            }
            return true;
        case "SIGTERM of the CLI":
            run.kill("SIGTERM");
            return true;
        case "Ctrl-C":
            run.kill("SIGINT");
            return true;
        case "Ctrl-C twice":
            run.kill("SIGINT");
            await run.waitForOutput(/\^C received/).catch(() => undefined);
            run.kill("SIGINT");
            return true;
        case "kill -9 of the provider process":
            return signalAll(providers, "SIGKILL");
        case "SIGTERM of the provider process":
            return signalAll(providers, "SIGTERM");
    }
}

/** False where they had ended by themselves. */
function signalAll(pids: readonly number[], signal: NodeJS.Signals): boolean {
    return pids.filter((pid) => isSignalled(pid, signal)).length > 0;
}

function isSignalled(pid: number, signal: NodeJS.Signals): boolean {
    try {
        return process.kill(pid, signal);
    } catch {
        return false;
    }
}
