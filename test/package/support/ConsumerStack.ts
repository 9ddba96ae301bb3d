import { join } from "node:path";
import { rm } from "node:fs/promises";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import { findPulumiCli } from "../../../scripts/pulumiCli/findPulumiCli";
import { PulumiProcess } from "../../engine/support/PulumiProcess";
import { stackEnvironment } from "../../engine/support/stackEnvironment";
import { createPulumiUser, type PulumiUser } from "../../engine/support/stackFolders";
import type { Consumer } from "./Consumer";

/** A stack of a consumer's project on the real engine, with an emulator of its own. */
export class ConsumerStack {
    private constructor(
        private readonly consumer: Consumer,
        private readonly cliFolder: string,
        private readonly user: PulumiUser,
        private readonly emulator: Emulator,
    ) {}

    static async create(consumer: Consumer): Promise<ConsumerStack> {
        const { folder } = await findPulumiCli();
        const emulator = await startEmulator({ buildTimeMs: 300 });
        const stack = new ConsumerStack(consumer, folder, await createPulumiUser(), emulator);
        await stack.pulumi("stack", "init", "dev");
        return stack;
    }

    /** Deploys, sees nothing left to do, and destroys; gives the outputs that there were in between. */
    async live(): Promise<Record<string, unknown>> {
        await this.pulumi("up", "--yes", "--skip-preview");
        const outputs = JSON.parse(await this.pulumi("stack", "output", "--json")) as Record<string, unknown>;
        await this.pulumi("preview", "--expect-no-changes");
        await this.pulumi("destroy", "--yes", "--skip-preview");
        return outputs;
    }

    async dispose(): Promise<void> {
        await rm(this.user.folder, { recursive: true, force: true });
        await this.emulator.close();
    }

    private async pulumi(...args: readonly string[]): Promise<string> {
        const env = stackEnvironment({
            cliFolder: this.cliFolder,
            user: this.user,
            stack: "dev",
            emulatorUrl: this.emulator.baseUrl,
            changes: { CLASSIFY_POLL_INTERVAL: "200ms" },
        });
        const options = { cwd: this.consumer.folder, env };
        const run = new PulumiProcess(join(this.cliFolder, "pulumi"), [...args, "--non-interactive"], options);
        const { exitCode, stdout, output } = await run.finished;
        if (exitCode !== 0) {
            throw new Error(`pulumi ${args.join(" ")} failed:\n${output}`);
        }
        return stdout;
    }
}
