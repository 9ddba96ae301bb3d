import type { CommandContext, TextOutput } from "../../../../provider/command/CommandContext";
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
    /** Ctrl-C. */
    readonly interrupt: () => void;
}

/** A process of a test's own: an account in memory, a clock that runs by itself, files by name. */
export function testContext({
    files = {},
    environment = { CLASSIFY_API_KEY: "key" },
    isTerminal = false,
}: {
    readonly files?: Readonly<Record<string, string>>;
    readonly environment?: NodeJS.ProcessEnv;
    readonly isTerminal?: boolean;
} = {}): TestContext {
    const clock = new VirtualClock();
    const account = new FakeClassifyApi(clock);
    const interruption = new AbortController();
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
        interrupted: () => interruption.signal,
        interrupt: () => {
            interruption.abort();
        },
    };
}
