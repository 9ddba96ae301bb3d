import type { BenchResults, Phase, ScalingRun, Side, WaitingRun, Way } from "./BenchResults";
import { median } from "./statistics";

/** The runs of one side with one size, one for each round. */
export function scalingRuns({ scaling }: BenchResults, side: Side, segments: number): ScalingRun[] {
    return scaling.filter((run) => run.side === side && run.segments === segments);
}

export function waitingRuns({ waiting }: BenchResults, way: Way): WaitingRun[] {
    return waiting.filter((run) => run.way === way);
}

/** Smallest first. */
export function sizesOf({ scaling }: BenchResults): number[] {
    return [...new Set(scaling.map(({ segments }) => segments))].sort((a, b) => a - b);
}

export function largestSize(results: BenchResults): number {
    return sizesOf(results).at(-1) ?? 0;
}

export function seconds(runs: readonly ScalingRun[], phase: Phase): number[] {
    return runs.map((run) => run[phase].seconds);
}

/**
 * How many times as long we take as another side. The median of the rounds' ratios: within a round the sides ran right
 * after each other, under the same conditions.
 */
export function timesAsLong(results: BenchResults, other: Side, phase: Phase): number {
    const segments = largestSize(results);
    const theirs = seconds(scalingRuns(results, other, segments), phase);
    const ours = seconds(scalingRuns(results, "ours", segments), phase);
    return median(ours.map((time, round) => time / (theirs[round] ?? Number.NaN)));
}
