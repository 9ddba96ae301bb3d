import { measureScaling } from "./measure/measureScaling";
import { measureWaiting } from "./measure/measureWaiting";
import type { BenchOptions } from "./readOptions";
import {
    type BenchResults,
    type ScalingRun,
    sides,
    type StartRun,
    type WaitingRun,
    ways,
} from "./results/BenchResults";

/**
 * Measures everything `repeat` times. The sides take turns, so that whatever else the machine does meets all of them.
 *
 * @param tell hears of every measurement as soon as it is there
 */
export async function runBench(options: BenchOptions, tell: (text: string) => void): Promise<BenchResults> {
    const scaling: ScalingRun[] = [];
    const starts: StartRun[] = [];
    const waiting: WaitingRun[] = [];
    for (let round = 1; round <= options.repeat; round++) {
        for (const segments of options.sizes) {
            for (const side of sides) {
                const { start, ...run } = await measureScaling(side, segments);
                scaling.push(run);
                starts.push({ side, seconds: start });
                const { up, preview, change } = run;
                tell(
                    `round ${round}: ${segments} segments, ${side}: up ${inSeconds(up.seconds)}, ` +
                        `preview ${inSeconds(preview.seconds)}, change ${inSeconds(change.seconds)}`,
                );
            }
        }
        for (const way of ways) {
            const run = await measureWaiting(way, options.waiting, options.buildTimeMs);
            waiting.push(run);
            tell(`round ${round}: ${options.waiting} segments with builds, ${way}: up ${inSeconds(run.up.seconds)}`);
        }
    }
    return { scaling, waiting, starts };
}

function inSeconds(seconds: number): string {
    return `${seconds.toFixed(1)} s`;
}
