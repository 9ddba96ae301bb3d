import type { PulumiResult } from "../engine/support/PulumiProcess";
import { apiFaults, type ApiStrike } from "./faults/apiFaults";
import { strikeAt } from "./faults/kills";
import { windowOf } from "./faults/moments";
import { findViolations, type Violation } from "./invariants";
import type { Plan, Strike } from "./plan";
import { SegmentScene } from "./SegmentScene";
import { UserOfScene } from "./UserOfScene";

export interface PlanResult {
    /** How often `pulumi up` was run, the interrupted ones included. */
    readonly ups: number;
    /** Whether the first fault met its run before that was over. */
    readonly isStruck: boolean;
    readonly violations: readonly Violation[];
    /** All that the CLI printed. */
    readonly output: string;
}

const mostUps = 4;
const longestUpMs = 180_000;

/** Runs `pulumi up` under the faults of a plan until it succeeds, doing in between only what the user is told. */
export async function runPlan(plan: Plan, env: Readonly<Record<string, string>> = {}): Promise<PlanResult> {
    const { segments, buildTimeMs, keyIn, first, second } = plan;
    const user = new UserOfScene(segments);
    const scene = await SegmentScene.create({ segments: user.declared(), buildTimeMs, keyIn, env });
    const strikes = [first, second];
    const outputs: string[] = [];
    let isStruck = false;
    let violations: readonly Violation[];
    try {
        let isDone = false;
        while (!isDone && outputs.length < mostUps) {
            const strike = strikes.shift();
            const { result, ...attempt } = await up(scene, strike, user.upArgs);
            isStruck ||= strike === first && attempt.isStruck;
            outputs.push(result.output);
            isDone = result.exitCode === 0;
            await user.react(result, strike, scene);
        }
        violations = await findViolations(scene, { isDone, output: outputs.join(separator) });
    } catch (error) {
        violations = [{ kind: "unsettled", detail: error instanceof Error ? error.message : String(error) }];
    } finally {
        // What is left running has been found by the invariants.
        await scene.dispose().catch(() => undefined);
    }
    return { ups: outputs.length, isStruck, violations, output: outputs.join(separator) };
}

const separator = "\n======== pulumi up, again\n";

interface Up {
    readonly result: PulumiResult;
    readonly isStruck: boolean;
}

async function up(scene: SegmentScene, strike: Strike | undefined, args: readonly string[]): Promise<Up> {
    const requestsBefore = scene.emulator.requests().length;
    arm(scene, strike);
    const run = scene.startUp(args);
    const limit = setTimeout(() => {
        run.kill("SIGKILL");
    }, longestUpMs);
    const isKilled =
        strike?.kind === "kill" && (await strikeAt(strike, { scene, run, requestsBefore, startedAt: Date.now() }));
    const result = await run.finished;
    clearTimeout(limit);
    scene.emulator.clearFaults();
    return { result, isStruck: isKilled || (strike?.kind === "api" && isMet(strike, scene, requestsBefore)) };
}

function arm({ emulator }: SegmentScene, strike: Strike | undefined): void {
    if (strike?.kind === "api") {
        emulator.inject({ ...apiFaults[strike.fault], skip: strike.skip, times: strike.times });
    }
    const window = strike?.kind === "kill" ? windowOf(strike.moment, strike.nth) : undefined;
    if (window !== undefined) {
        emulator.inject(window);
    }
}

function isMet({ fault, skip }: ApiStrike, { emulator }: SegmentScene, requestsBefore: number): boolean {
    const { on } = apiFaults[fault];
    const candidates = emulator.requests().slice(requestsBefore);
    return candidates.filter(({ kind }) => on === "any" || kind === on).length > skip;
}
