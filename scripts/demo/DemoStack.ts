import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { isolatedEnvironment } from "../pulumiCli/isolatedEnvironment";
import type { PulumiCli } from "../pulumiCli/PulumiCli";
import { repositoryRoot } from "../repositoryRoot";
import { runOnTerminal } from "../runOnTerminal";
import { localFolder } from "./localFolder";

const STACK = "dev";

/** The local stack that `npm start` deploys: real Pulumi, all of it in the local folder, against the emulator. */
export class DemoStack {
    private readonly command: string;
    private readonly env: NodeJS.ProcessEnv;

    constructor(cli: PulumiCli, emulatorUrl: string) {
        this.command = join(cli.folder, "pulumi");
        this.env = {
            ...isolatedEnvironment({ cliFolder: cli.folder, home: localFolder.pulumiHome, state: localFolder.state }),
            PULUMI_CONFIG_PASSPHRASE_FILE: localFolder.passphraseFile,
            CLASSIFY_BASE_URL: emulatorUrl,
            CLASSIFY_API_KEY: "local-demo-key",
            CLASSIFY_POLL_INTERVAL: "1s",
        };
    }

    /** Selects the stack, creating it the first time. */
    async select(): Promise<void> {
        const args = ["stack", "select", "--create", STACK, "--non-interactive"];
        await promisify(execFile)(this.command, args, this.options());
    }

    /** Runs Pulumi on the user's terminal and gives its exit code. */
    async run(args: readonly string[]): Promise<number> {
        return runOnTerminal(this.command, args, this.options());
    }

    /** Writes the catalogue of the stack and gives the path of its page, which shows what changed since the one before. */
    async writeCatalogue(): Promise<string> {
        const { catalogue } = localFolder;
        const command = join(repositoryRoot, "dist", "command", "main.js");
        const earlier = join(catalogue, "segments.json");
        const since = existsSync(earlier) ? ["--since", earlier] : [];
        const args = [
            command,
            "catalogue",
            "--out",
            catalogue,
            "--title",
            "Audiences of the example campaign",
            ...since,
        ];
        await promisify(execFile)(process.execPath, args, this.options());
        return join(catalogue, "index.html");
    }

    private options() {
        return { cwd: repositoryRoot, env: this.env };
    }
}
