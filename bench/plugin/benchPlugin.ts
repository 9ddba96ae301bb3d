import type { PluginRun } from "./PluginRun";
import { measureUp } from "./measureUp";
import type { PluginBenchOptions } from "./readPluginOptions";
import { pluginSideNames } from "./sides";

/**
 * Measures `pulumi up` through the plugin beside what it could be compared with. The sides take turns, so that whatever else
 * the machine does meets all of them.
 *
 * @param tell hears of every run as soon as it is over
 */
export async function benchPlugin(
    options: Pick<PluginBenchOptions, "rounds" | "segments">,
    tell: (text: string) => void,
): Promise<PluginRun[]> {
    const runs: PluginRun[] = [];
    for (let round = 1; round <= options.rounds; round++) {
        for (const side of pluginSideNames) {
            const run = { round, ...(await measureUp(side, options.segments)) };
            runs.push(run);
            tell(JSON.stringify(run));
        }
    }
    return runs;
}
