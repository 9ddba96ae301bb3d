import {
    type Emulator,
    type EmulatorOptions,
    type RequestRecord,
    startEmulator,
} from "../../../../emulator/startEmulator";
import { TestStack, type TestStackOptions } from "../../support/TestStack";

/** Short, so that a test does not wait for a look; only a loopback API may be asked this often. */
const POLL_INTERVAL = "200ms";

/** An emulator of its own and the stacks that use it, for the tests of one `describe`. */
export class Scene {
    private running: Emulator | undefined;
    private stacks: TestStack[] = [];

    constructor(private readonly options: EmulatorOptions) {}

    get emulator(): Emulator {
        if (this.running === undefined) {
            throw new Error("The emulator runs from the first `before` hook to the last `after` hook");
        }
        return this.running;
    }

    async open(): Promise<void> {
        this.running = await startEmulator(this.options);
    }

    /** A new stack whose program talks to the emulator. */
    async stack(program: string, options: Omit<TestStackOptions, "program" | "emulator"> = {}): Promise<TestStack> {
        const env = { CLASSIFY_POLL_INTERVAL: POLL_INTERVAL, ...options.env };
        const stack = await TestStack.create({ ...options, program, emulator: this.emulator, env });
        this.stacks.unshift(stack);
        return stack;
    }

    /** What the emulator was asked so far. */
    requests(kind?: RequestRecord["kind"]): RequestRecord[] {
        return this.emulator.requests().filter((request) => kind === undefined || request.kind === kind);
    }

    /** A segment that is in the account already, made by somebody else. */
    async existingSegment(name: string): Promise<number> {
        const response = await fetch(`${this.emulator.baseUrl}/v1/clsfy/segment-requests`, {
            method: "POST",
            headers: { "X-API-Key": "somebody-else", "Content-Type": "application/json" },
            body: JSON.stringify({ name, prompt: "made by somebody else" }),
        });
        return ((await response.json()) as { id: number }).id;
    }

    async close(): Promise<void> {
        const stacks = this.stacks;
        this.stacks = [];
        try {
            for (const stack of stacks) {
                await stack.dispose();
            }
        } finally {
            await this.running?.close();
        }
    }
}

/** Opens a scene before the tests of the surrounding `describe` and closes it after them. */
export function useScene(options: EmulatorOptions = { buildTimeMs: 600 }): Scene {
    const scene = new Scene(options);
    before(() => scene.open());
    after(() => scene.close());
    return scene;
}
