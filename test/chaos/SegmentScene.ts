import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Emulator, type RequestRecord, startEmulator, type StoredSegment } from "../../emulator/startEmulator";
import { keyFingerprint } from "../../emulator/wire/requestHead";
import { type JournalEntry, parseJournalEntry } from "../../provider/journal/JournalEntry";
import { type Face, promptOf, type SegmentArgs, segmentProgram } from "./segmentProgram";
import type { PulumiProcess } from "../engine/support/PulumiProcess";
import type { RunningProcess } from "../engine/support/runningProcesses";
import { TestStack } from "../engine/support/TestStack";

export type Segments = Readonly<Record<string, SegmentArgs>>;

export interface SceneOptions {
    readonly segments: Segments;
    /** Pulumi's resource options, for all of them. */
    readonly options?: Readonly<Record<string, unknown>>;
    /** Default 300. */
    readonly buildTimeMs?: number;
    /** Default: in the environment. */
    readonly keyIn?: "environment" | "configuration";
    readonly env?: Readonly<Record<string, string>>;
    /** The API key; default one that is the same for all scenes. */
    readonly key?: string;
    /** Default "dynamic". */
    readonly face?: Face;
    /** Shares the Classify account and the state backend of this scene, as a stack of another project on another machine. */
    readonly beside?: SegmentScene;
}

/** How often a run of a scene asks for the status of its segments. */
export const pollIntervalMs = 200;

/** No other text contains it: a file that does has the key. */
const apiKey = "chaos-key-5f1d0c6e";

const lookEveryMs = 2;
const patienceMs = 30_000;

/** A stack that declares segments, and the Classify API that it uses. */
export class SegmentScene {
    /** Shows which requests in the emulator's log are this stack's. */
    readonly keyFingerprint: string;
    /** The stack as each machine has it; the last is where it runs now. */
    private readonly machines: [TestStack, ...TestStack[]];

    private constructor(
        readonly emulator: Emulator,
        private readonly ownsEmulator: boolean,
        stack: TestStack,
        private segments: Segments,
        readonly key: string,
        readonly face: Face,
    ) {
        this.machines = [stack];
        this.keyFingerprint = keyFingerprint(key);
    }

    static async create(options: SceneOptions): Promise<SegmentScene> {
        const { segments, buildTimeMs = 300, keyIn = "environment", key = apiKey, env = {}, beside } = options;
        const { face = "dynamic" } = options;
        const emulator = beside?.emulator ?? (await startEmulator({ buildTimeMs }));
        const inEnvironment = keyIn === "environment";
        const created = await TestStack.create({
            program: segmentProgram(segments, options.options, face),
            emulator,
            ...(inEnvironment ? {} : { secretConfig: { "classify:apiKey": key } }),
            env: {
                CLASSIFY_POLL_INTERVAL: `${pollIntervalMs}ms`,
                CLASSIFY_API_KEY: inEnvironment ? key : undefined,
                ...env,
            },
            ...(beside && { beside: beside.stack, project: "second-project" }),
        });
        const stack = beside === undefined ? created : await created.onAnotherMachine();
        return new SegmentScene(emulator, beside === undefined, stack, segments, key, face);
    }

    get stack(): TestStack {
        const [first, ...others] = this.machines;
        return others.at(-1) ?? first;
    }

    /** What runs from now on has a new Pulumi home and a fresh clone of the program. Nothing that runs is ended. */
    async moveToAnotherMachine(): Promise<void> {
        this.machines.push(await this.stack.onAnotherMachine());
    }

    startUp(args: readonly string[] = []): PulumiProcess {
        return this.stack.start(["up", "--yes", "--skip-preview", ...args]);
    }

    /** What the program declares, by the names of the resources. */
    get declared(): Segments {
        return this.segments;
    }

    async declare(segments: Segments, options?: Readonly<Record<string, unknown>>): Promise<void> {
        this.segments = segments;
        await this.stack.writeProgram(segmentProgram(segments, options, this.face));
    }

    /** The stack's own requests in the order of their arrival. */
    requests(): RequestRecord[] {
        return this.emulator.requests().filter((request) => request.keyFingerprint === this.keyFingerprint);
    }

    /** The segments of the account that this stack has asked for, told by their prompts, which the API does not show. */
    made(): StoredSegment[] {
        const prompts = Object.values(this.segments).map(promptOf);
        return this.emulator.segments().filter(({ prompt }) => prompt !== undefined && prompts.includes(prompt));
    }

    /** How many requests of a kind there were. */
    count(kind: "create" | "get" | "list"): number {
        return this.emulator.requests().filter((request) => request.kind === kind).length;
    }

    /** The only segment of the account. */
    onlySegment(): StoredSegment {
        const [segment, ...others] = this.emulator.segments();
        if (segment === undefined || others.length > 0) {
            throw new Error(`There are ${this.emulator.segments().length} segments, not one`);
        }
        return segment;
    }

    /** Makes the vendor finish all builds. */
    finishBuilds(): void {
        for (const { id } of this.emulator.segments()) {
            this.emulator.edit(id, { status: "complete" });
        }
    }

    async journal(): Promise<JournalEntry[]> {
        const folder = this.stack.journalFolder;
        const names = await readdir(folder).catch(() => []);
        const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8").catch(() => "")));
        return texts.map(parseJournalEntry).filter((entry) => entry !== undefined);
    }

    /** As if the next run happened on another machine. */
    async loseJournal(): Promise<void> {
        await rm(this.stack.journalFolder, { recursive: true, force: true });
    }

    async until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
        const deadline = Date.now() + patienceMs;
        while (!(await isSo())) {
            if (Date.now() > deadline) {
                throw new Error(`It did not come to this in ${patienceMs} ms: ${what}`);
            }
            await delay(lookEveryMs);
        }
    }

    /**
     * The living processes of ours. The language host is Pulumi's: one whose CLI was killed looks only every few minutes
     * whether that is still there.
     */
    async ownProcesses(): Promise<RunningProcess[]> {
        return (await this.processes()).filter((process) => !isLanguageHost(process));
    }

    async dispose(): Promise<void> {
        if (this.ownsEmulator) {
            await this.emulator.close();
        }
        for (const { pid } of (await this.processes()).filter(isLanguageHost)) {
            process.kill(pid, "SIGKILL");
        }
        const failures: unknown[] = [];
        for (const machine of this.machines.toReversed()) {
            await machine.dispose().catch((error: unknown) => failures.push(error));
        }
        if (failures.length > 0) {
            throw new AggregateError(failures, failures.map(String).join("\n"));
        }
    }

    private async processes(): Promise<RunningProcess[]> {
        return (await Promise.all(this.machines.map((machine) => machine.processes()))).flat();
    }
}

function isLanguageHost({ command }: RunningProcess): boolean {
    return /^\S*pulumi-language-nodejs /.test(command);
}
