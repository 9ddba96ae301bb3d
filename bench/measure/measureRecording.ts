import { join } from "node:path";
import type { RecordingRun } from "../results/RecordingRun";
import { BenchStack } from "./BenchStack";
import { withoutCheckpoints } from "./measureGrowth";

const upArgs = ["up", "--yes", "--skip-preview"];

/**
 * Has a library that does not wait record the statuses of its segments, and runs the same stack once more with nothing to
 * record; then puts the state back and does both again. How the stack was made does not matter, so it is made without
 * checkpoints.
 */
export async function measureRecording(
    segments: number,
    repeat: number,
    tell: (run: RecordingRun) => void,
): Promise<RecordingRun[]> {
    const bench = await BenchStack.create("quietLibrary", segments, { buildTimeMs: 0 });
    try {
        await bench.time(upArgs, { env: withoutCheckpoints });
        const file = join(bench.stack.projectFolder, "accepted.json");
        await bench.time(["stack", "export", "--file", file]);
        const runs: RecordingRun[] = [];
        for (let round = 0; round < repeat; round++) {
            await bench.time(["stack", "import", "--file", file]);
            const recording = await bench.time(upArgs);
            const unchanged = await bench.time(upArgs);
            const run = { segments, recording, unchanged };
            runs.push(run);
            tell(run);
        }
        return runs;
    } finally {
        await bench.dispose();
    }
}
