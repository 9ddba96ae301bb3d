import type { BenchOptions } from "../../readOptions";
import type { BenchResults } from "../../results/BenchResults";
import { growthPanel } from "./growthPanel";
import { picture } from "./svg";
import { waitingPanel } from "./waitingPanel";

/** The results at a glance, as an SVG picture. */
export function drawChart(results: BenchResults, options: BenchOptions): string {
    const title = "How long pulumi up takes with pulumi-classify, with an empty and with a typical dynamic provider";
    return picture(940, 376, title, [...growthPanel(results), ...waitingPanel(results, options)]);
}
