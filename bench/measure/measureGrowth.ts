import type { EnvironmentChanges } from "../../test/engine/support/stackEnvironment";
import type { GrowthRun, GrowthWay } from "../results/GrowthRun";
import { BenchStack } from "./BenchStack";

/** The engine writes the state once, at the end of a run. */
export const withoutCheckpoints = { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" };

interface Setting {
    readonly stacks: number;
    readonly args: readonly string[];
    readonly env: EnvironmentChanges;
}

const asUsual: Setting = { stacks: 1, args: [], env: {} };

const settings: Readonly<Record<GrowthWay, Setting>> = {
    oneStack: asUsual,
    withoutBackups: { ...asUsual, env: { PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true" } },
    oneAtATime: { ...asUsual, args: ["--parallel", "1"] },
    manyAtATime: { ...asUsual, args: ["--parallel", "64"] },
    tenStacks: { ...asUsual, stacks: 10 },
    withoutCheckpoints: { ...asUsual, env: withoutCheckpoints },
};

/** Submits a library that does not wait, divided among as many stacks as the way says. */
export async function measureGrowth(way: GrowthWay, segments: number): Promise<GrowthRun> {
    const { stacks, args, env } = settings[way];
    const times: number[] = [];
    for (let stack = 0; stack < stacks; stack++) {
        const bench = await BenchStack.create("quietLibrary", Math.ceil(segments / stacks), { buildTimeMs: 0 });
        try {
            const { seconds } = await bench.time(["up", "--yes", "--skip-preview", ...args], { env });
            times.push(seconds);
        } finally {
            await bench.dispose();
        }
    }
    return { way, segments, seconds: times.reduce((sum, time) => sum + time, 0), longest: Math.max(...times) };
}
