import type { Fault } from "../../../emulator/startEmulator";
import type { PulumiProcess } from "../../engine/support/PulumiProcess";
import type { SegmentScene } from "../SegmentScene";

/** An instant of the life of a create, known by what can be seen of it from outside. */
interface Moment {
    /** Makes the instant long enough to be met. */
    readonly window?: Fault;
    /** @param nth which of the segments it is about, from 1: the others are ahead of it or behind */
    readonly isReached: (watched: Watched, nth: number) => boolean | Promise<boolean>;
}

export interface Watched {
    readonly scene: SegmentScene;
    readonly run: PulumiProcess;
    /** How much the stack had asked the emulator when the run began. */
    readonly requestsBefore: number;
    readonly startedAt: number;
}

export const moments = {
    "create saved in the state": {
        isReached: async ({ scene }, nth) => (await scene.stack.pendingCreates()) >= nth,
    },
    "before the POST": {
        window: { kind: "latency", on: "list", ms: 600 },
        isReached: (watched) => requests(watched, "list").length > 0,
    },
    "request written down": {
        isReached: async ({ scene }, nth) => (await scene.journal()).length >= nth,
    },
    "POST under way, stored": {
        window: { kind: "latency", on: "create", ms: 800 },
        isReached: (watched, nth) => requests(watched, "create").length >= nth,
    },
    "POST under way, not stored": {
        window: { kind: "hang", on: "create", stored: false },
        isReached: (watched, nth) => requests(watched, "create").length >= nth,
    },
    "between answer and journal": {
        isReached: (watched, nth) =>
            requests(watched, "create").filter(({ status }) => status !== undefined).length >= nth,
    },
    "ID written down": {
        isReached: async ({ scene }, nth) =>
            (await scene.journal()).filter(({ segmentId }) => segmentId !== undefined).length >= nth,
    },
    "during the wait": {
        isReached: ({ run }, nth) => matches(run, / segment \d+ is (pending|processing)/g) >= nth,
    },
    "after create returned": {
        isReached: ({ run }, nth) => matches(run, /ClassifySegment \S+ created (?:replacement )?\(/g) >= nth,
    },
    "at any time": {
        isReached: ({ startedAt }, nth) => Date.now() - startedAt > nth * anyTimeStepMs,
    },
} as const satisfies Record<string, Moment>;

export type MomentName = keyof typeof moments;

/** A run takes about three seconds, of which the first is the engine's own. */
const anyTimeStepMs = 600;

/** The window in which the nth create of a run can be met, among the requests of one API key. */
export function windowOf(name: MomentName, nth: number, keyFingerprint: string): Fault | undefined {
    const { window }: Moment = moments[name];
    return window && { ...window, keyFingerprint, ...(window.on === "create" ? { skip: nth - 1 } : {}) };
}

function requests({ scene, requestsBefore }: Watched, kind: "create" | "list") {
    const ofThisRun = scene.requests().slice(requestsBefore);
    return ofThisRun.filter((request) => request.kind === kind);
}

/** How many different texts of the output match: the CLI prints its rows again and again. */
function matches({ output }: PulumiProcess, pattern: RegExp): number {
    return new Set(output.match(pattern)).size;
}
