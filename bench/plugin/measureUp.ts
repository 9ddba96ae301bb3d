import { writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { TestStack } from "../../test/engine/support/TestStack";
import { BenchStack } from "../measure/BenchStack";
import type { PluginRun } from "./PluginRun";
import { type PluginSide, pluginSides, type PluginSideName } from "./sides";

/** Deploys a new stack of segments that need no wait, with a new Classify account. */
export async function measureUp(side: PluginSideName, segments: number): Promise<Omit<PluginRun, "round">> {
    const { program, plugin }: PluginSide = pluginSides[side];
    const bench = await BenchStack.create(program, segments, { buildTimeMs: 0 });
    try {
        await writeProjectFile(bench.stack, plugin);
        const [load = Number.NaN] = loadavg();
        const { seconds, requests } = await bench.time(["up", "--yes", "--skip-preview"]);
        const stateBytes = Buffer.byteLength(await bench.stack.stateText());
        const sent = Object.values(requests).reduce((sum, count) => sum + count, 0);
        return { side, seconds, stateBytes, requests: sent, load };
    } finally {
        await bench.dispose();
    }
}

/** A project with this plugin alone, or with none. */
async function writeProjectFile({ projectFolder, project }: TestStack, plugin: string | undefined): Promise<void> {
    const projectFile = {
        name: project,
        runtime: { name: "nodejs", options: { typescript: false } },
        ...(plugin !== undefined && { plugins: { providers: [{ name: "classify", path: plugin }] } }),
    };
    await writeFile(join(projectFolder, "Pulumi.yaml"), JSON.stringify(projectFile));
}
