import { writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { startEmulator } from "../../emulator/startEmulator";
import { repositoryRoot } from "../../scripts/repositoryRoot";
import { TestStack } from "../../test/engine/support/TestStack";
import type { PluginRun } from "./PluginRun";
import { type PluginSide, pluginSides, type PluginSideName } from "./sides";

/** Deploys a new stack of segments that need no wait, with a new Classify account. */
export async function measureUp(side: PluginSideName, segments: number): Promise<Omit<PluginRun, "round">> {
    const { program, plugin }: PluginSide = pluginSides[side];
    const emulator = await startEmulator({ buildTimeMs: 0 });
    const stack = await TestStack.create({
        program: `require(${JSON.stringify(join(repositoryRoot, "bench", "programs", `${program}.js`))});`,
        emulator,
        config: { "bench:segments": String(segments) },
    });
    try {
        await writeProjectFile(stack, plugin);
        const [load = Number.NaN] = loadavg();
        const startedAt = performance.now();
        const { exitCode, output } = await stack.up();
        const seconds = (performance.now() - startedAt) / 1000;
        const resources = (await stack.resources()).length;
        if (exitCode !== 0 || resources !== segments) {
            throw new Error(`${resources} of ${segments} resources were created:\n${output.slice(-4_000)}`);
        }
        const stateBytes = Buffer.byteLength(await stack.stateText());
        return { side, seconds, stateBytes, requests: emulator.requests().length, load };
    } finally {
        await stack.dispose();
        await emulator.close();
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
