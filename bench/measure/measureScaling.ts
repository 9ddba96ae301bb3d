import type { ScalingRun, Side } from "../results/BenchResults";
import type { StateResource } from "../../test/engine/support/StackState";
import { BenchStack } from "./BenchStack";
import { measureStart } from "./measureStart";
import { watchPeakMemory } from "./PeakMemory";

const upArgs = ["up", "--yes", "--skip-preview"];

/** Takes a stack of segments that need no wait through all phases, and has a provider process check one of them. */
export async function measureScaling(side: Side, segments: number): Promise<ScalingRun & { readonly start: number }> {
    const bench = await BenchStack.create(side, segments, { buildTimeMs: 0 });
    try {
        let memory: Promise<number | undefined> = Promise.resolve(undefined);
        const up = await bench.time(upArgs, {
            watch: (run) => {
                memory = watchPeakMemory(run);
            },
        });
        const stateBytes = Buffer.byteLength(await bench.stack.stateText());
        const secondUp = await bench.time(upArgs);
        const preview = await bench.time(["preview", "--expect-no-changes"]);
        await bench.stack.run(["config", "set", "bench:changed", "true"]);
        const change = await bench.time(upArgs);
        const inputs = inputsOf(await bench.stack.resources());
        const start = await measureStart(bench.stack.projectFolder, inputs);
        return { side, segments, up, secondUp, preview, change, stateBytes, providerBytes: await memory, start };
    } finally {
        await bench.dispose();
    }
}

function inputsOf([resource]: readonly StateResource[]): Readonly<Record<string, unknown>> {
    if (resource?.inputs === undefined) {
        throw new Error("The state has no resource to start a provider with");
    }
    return resource.inputs;
}
