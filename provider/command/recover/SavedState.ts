import { ClassifyError } from "../../errors/ClassifyError";
import { type InterruptedStack, readInterruptedStack } from "../../recovery/readInterruptedStack";
import type { StackDeployment } from "../../recovery/StackDeployment";
import { oneLine } from "../../errors/printable";
import type { PulumiRun, CommandContext } from "../CommandContext";

export interface ReadState extends InterruptedStack {
    /** What `pulumi stack export` printed. */
    readonly text: string;
}

/** A stack's state, by way of the Pulumi CLI. Secrets stay encrypted, and nothing is written to a file. */
export class SavedState {
    private readonly stackArgs: readonly string[];

    /** @param stack the stack's name; undefined for the selected one */
    constructor(
        private readonly runPulumi: CommandContext["runPulumi"],
        stack: string | undefined,
    ) {
        this.stackArgs = stack === undefined ? [] : ["--stack", stack];
    }

    /** @throws `ClassifyError` "state-unavailable" where the CLI cannot show the state. */
    async read(): Promise<ReadState> {
        const text = await this.run("export", "read the stack's state");
        const stack = readInterruptedStack(text);
        if (stack === undefined) {
            throw unavailable("read the stack's state", "the answer is not a Pulumi state");
        }
        return { ...stack, text };
    }

    /** @throws `ClassifyError` "stack-locked" while another run holds the stack's lock; nothing is changed then. */
    async write(deployment: StackDeployment): Promise<void> {
        await this.run("import", "save the stack's state", JSON.stringify(deployment));
    }

    private async run(command: "export" | "import", action: string, input?: string): Promise<string> {
        const args = ["stack", command, "--non-interactive", "--color=never", ...this.stackArgs];
        const { exitCode, stdout, stderr } = await this.runPulumi(args, input).catch(notStarted(action));
        if (exitCode === 0) {
            return stdout;
        }
        throw isLocked(stderr)
            ? locked(action)
            : unavailable(action, `\`pulumi stack ${command}\`: ${lastError(stderr)}`);
    }
}

/** Storage backends say the first, Pulumi Cloud the second. */
function isLocked(stderr: string): boolean {
    return /currently locked|another update is currently in progress/i.test(stderr);
}

/** Warnings stand before the error, and details after it. */
function lastError(stderr: string): string {
    return oneLine(stderr.split(/^error: /m).at(-1) ?? "").replace(/[.;]$/, "");
}

function notStarted(action: string): (fault: unknown) => PulumiRun {
    return (fault) => {
        const { code, message } = fault as NodeJS.ErrnoException;
        throw unavailable(action, code === "ENOENT" ? "there is no `pulumi` on PATH" : message);
    };
}

function unavailable(action: string, reason: string): ClassifyError {
    return new ClassifyError({
        code: "state-unavailable",
        action,
        reason,
        remedy: "Run the command in the project's folder, with the backend and the passphrase that `pulumi up` uses.",
    });
}

function locked(action: string): ClassifyError {
    return new ClassifyError({
        code: "stack-locked",
        action,
        reason: "another run holds the stack's lock, or was killed while it held it. The state is unchanged",
        remedy: "If an update is running, wait for it. If none is running, run `pulumi cancel --yes`, then this command again.",
    });
}
