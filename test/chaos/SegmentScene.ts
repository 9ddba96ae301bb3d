import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Emulator, startEmulator, type StoredSegment } from "../../emulator/startEmulator";
import { type JournalEntry, parseJournalEntry } from "../../provider/journal/JournalEntry";
import { type SegmentArgs, segmentProgram } from "./segmentProgram";
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
}

/** Found nowhere but where the key itself is. */
export const apiKey = "chaos-key-5f1d0c6e";

const lookEveryMs = 2;
const patienceMs = 30_000;

/** A stack that declares segments, and a Classify API of its own. */
export class SegmentScene {
    private constructor(
        readonly emulator: Emulator,
        readonly stack: TestStack,
        private segments: Segments,
    ) {}

    static async create(options: SceneOptions): Promise<SegmentScene> {
        const { segments, options: resourceOptions, buildTimeMs = 300, keyIn = "environment", env = {} } = options;
        const emulator = await startEmulator({ buildTimeMs });
        const inEnvironment = keyIn === "environment";
        const stack = await TestStack.create({
            program: segmentProgram(segments, resourceOptions),
            emulator,
            ...(inEnvironment ? {} : { secretConfig: { "classify:apiKey": apiKey } }),
            env: { CLASSIFY_POLL_INTERVAL: "200ms", CLASSIFY_API_KEY: inEnvironment ? apiKey : undefined, ...env },
        });
        return new SegmentScene(emulator, stack, segments);
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
        await this.stack.writeProgram(segmentProgram(segments, options));
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
        return (await this.stack.processes()).filter((process) => !isLanguageHost(process));
    }

    async dispose(): Promise<void> {
        await this.emulator.close();
        for (const { pid } of (await this.stack.processes()).filter(isLanguageHost)) {
            process.kill(pid, "SIGKILL");
        }
        await this.stack.dispose();
    }
}

function isLanguageHost({ command }: RunningProcess): boolean {
    return /^\S*pulumi-language-nodejs /.test(command);
}
