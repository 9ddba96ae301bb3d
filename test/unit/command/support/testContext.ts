import type { CommandContext, PulumiRun, TextOutput } from "../../../../provider/command/CommandContext";
import { FakeClassifyApi } from "../../provider/support/FakeClassifyApi";
import { VirtualClock } from "../../provider/support/VirtualClock";

/** An output that keeps what is written to it. */
class RecordedOutput implements TextOutput {
    readonly hasColour = false;
    text = "";

    constructor(
        readonly isTerminal = false,
        readonly columns = 80,
    ) {}

    write(text: string): void {
        this.text += text;
    }
}

export interface TestContext extends CommandContext {
    readonly out: RecordedOutput;
    readonly err: RecordedOutput;
    readonly clock: VirtualClock;
    readonly account: FakeClassifyApi;
    /** What was written, by path. */
    readonly written: Map<string, string>;
    /** Ctrl-C. */
    readonly interrupt: () => void;
}

/** A process of a test's own: an account in memory, a clock that runs by itself, files and stacks by name. */
export function testContext({
    files = {},
    stacks = {},
    environment = { CLASSIFY_API_KEY: "key" },
    isTerminal = false,
    runPulumi = () => Promise.reject(Object.assign(new Error("spawn pulumi ENOENT"), { code: "ENOENT" })),
}: {
    readonly files?: Readonly<Record<string, string>>;
    /** Exports by the name of the stack; the selected one has an empty name. */
    readonly stacks?: Readonly<Record<string, string>>;
    readonly environment?: NodeJS.ProcessEnv;
    readonly isTerminal?: boolean;
    /** Default: there is no CLI on PATH. */
    readonly runPulumi?: (args: readonly string[], input?: string) => Promise<PulumiRun>;
} = {}): TestContext {
    const clock = new VirtualClock();
    const account = new FakeClassifyApi(clock);
    const interruption = new AbortController();
    const written = new Map<string, string>();
    return {
        out: new RecordedOutput(isTerminal),
        err: new RecordedOutput(isTerminal),
        environment,
        clock,
        account,
        connect: () => account,
        readText: (source) => {
            const text = files[source];
            return text === undefined
                ? Promise.reject(Object.assign(new Error("ENOENT"), { code: "ENOENT" }))
                : Promise.resolve(text);
        },
        runPulumi,
        written,
        exportStack: (name = "") => {
            const text = stacks[name];
            return text === undefined ? Promise.reject(new Error(`no stack named "${name}"`)) : Promise.resolve(text);
        },
        writeFiles: (folder, contents) => {
            const paths = Object.entries(contents).map(([name, text]): string => {
                written.set(`${folder}/${name}`, text);
                return `${folder}/${name}`;
            });
            return Promise.resolve(paths.at(-1) ?? folder);
        },
        readPageAssets: () => ({ script: "", style: "" }),
        interrupted: () => interruption.signal,
        interrupt: () => {
            interruption.abort();
        },
    };
}
