import type { Clock } from "../time/Clock";
import type { EngineConnection } from "./EngineConnection";

const checkEveryMs = 2_000;

/**
 * Ends this process when the engine is gone. A CLI that is killed with -9 leaves its provider processes alive for ever;
 * nothing that such a process still learns can reach the state. The journal has what the next run needs.
 */
export async function exitWithEngine(
    engine: Pick<EngineConnection, "isAlive">,
    clock: Clock,
    exit: () => void,
): Promise<void> {
    for (let misses = 0; misses < 2;) {
        await clock.sleep(checkEveryMs);
        misses = (await engine.isAlive()) ? 0 : misses + 1;
    }
    exit();
}
