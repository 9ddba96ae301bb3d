import type { BenchOptions } from "../readOptions";
import type { PluginRun } from "./PluginRun";
import { measureUp } from "./measureUp";
import { pluginSideNames } from "./sides";

/**
 * Measures `pulumi up` through the plugin beside what it could be compared with. The sides take turns, so that whatever else
 * the machine does meets all of them.
 *
 * @param tell hears of every run as soon as it is over
 */
export async function benchPlugin(
    { repeat, segments }: Pick<BenchOptions, "repeat" | "segments">,
    tell: (run: PluginRun) => void,
): Promise<PluginRun[]> {
    const runs: PluginRun[] = [];
    for (let round = 1; round <= repeat; round++) {
        for (const side of pluginSideNames) {
            const run = { round, ...(await measureUp(side, segments)) };
            runs.push(run);
            tell(run);
        }
    }
    return runs;
}
