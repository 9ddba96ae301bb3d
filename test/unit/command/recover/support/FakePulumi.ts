import type { PulumiRun } from "../../../../../provider/command/CommandContext";

interface Imported {
    readonly deployment: { readonly resources: readonly Resource[]; readonly pending_operations?: readonly unknown[] };
}

interface Resource {
    readonly urn: string;
    readonly id?: string;
    readonly delete?: boolean;
    readonly inputs?: Readonly<Record<string, unknown>>;
    readonly outputs?: Readonly<Record<string, unknown>>;
}

/** The Pulumi CLI as far as `recover` uses it: one stack, whose state is a text. */
export class FakePulumi {
    readonly commands: string[] = [];
    /** What standard error says when the next import fails. */
    importFault: string | undefined;
    /** Called before each export. */
    beforeExport: () => void = () => undefined;

    constructor(public state: string) {}

    readonly run = (args: readonly string[], input?: string): Promise<PulumiRun> => {
        this.commands.push(args.join(" "));
        if (args[1] === "export") {
            this.beforeExport();
            return Promise.resolve({ exitCode: 0, stdout: this.state, stderr: "" });
        }
        if (this.importFault !== undefined) {
            return Promise.resolve({ exitCode: 1, stdout: "", stderr: this.importFault });
        }
        this.state = input ?? "";
        return Promise.resolve({ exitCode: 0, stdout: "Import complete.\n", stderr: "" });
    };

    get imports(): number {
        return this.commands.filter((command) => command.startsWith("stack import")).length;
    }

    /** Resources of the state whose URN ends so, in the order of the state. */
    resources(name: string): readonly Resource[] {
        return (JSON.parse(this.state) as Imported).deployment.resources.filter(({ urn }) => urn.endsWith(`::${name}`));
    }

    get pendingOperations(): number {
        return (JSON.parse(this.state) as Imported).deployment.pending_operations?.length ?? 0;
    }
}
