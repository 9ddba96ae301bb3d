import type { WaitingRun, Way } from "../results/BenchResults";
import { BenchStack } from "./BenchStack";

const programs: Readonly<Record<Way, string>> = { oneByOne: "waitingOneByOne", library: "waitingLibrary" };

/** Creates a stack and waits for builds that take their time, at the engine's default parallelism. */
export async function measureWaiting(way: Way, segments: number, buildTimeMs: number): Promise<WaitingRun> {
    const bench = await BenchStack.create(programs[way], segments, { buildTimeMs });
    try {
        return { way, up: await bench.time(["up", "--yes", "--skip-preview"]) };
    } finally {
        await bench.dispose();
    }
}
