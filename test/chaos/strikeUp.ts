import type { PulumiResult } from "../engine/support/PulumiProcess";
import { apiFaults, type ApiStrike, faultOf } from "./faults/apiFaults";
import { strikeAt } from "./faults/kills";
import { windowOf } from "./faults/moments";
import { finishInTime } from "./finishInTime";
import { releaseBuilds, setBuilds } from "./holdBuilds";
import type { Plan, Strike } from "./plan/Plan";
import { resetFaults } from "./prepareAccount";
import type { SegmentScene } from "./SegmentScene";

export interface StruckUp {
    readonly result: PulumiResult;
    /** Whether the fault met the run before that was over. */
    readonly isStruck: boolean;
}

/** Runs `pulumi up` under a fault, or without one. */
export async function strikeUp(
    scene: SegmentScene,
    strike: Strike | undefined,
    { account, builds }: Pick<Plan, "account" | "builds">,
): Promise<StruckUp> {
    const requestsBefore = scene.requests().length;
    const held = requestsBefore > 0 && builds !== "as they come" ? await setBuilds(scene, builds) : [];
    arm(scene, strike);
    const run = scene.startUp();
    const released = builds === "running" ? releaseBuilds(held, { scene, run, requestsBefore }) : undefined;
    const finished = finishInTime(run);
    const isKilled =
        strike?.kind === "kill" && (await strikeAt(strike, { scene, run, requestsBefore, startedAt: Date.now() }));
    const result = await finished;
    await released;
    resetFaults(scene.emulator, account);
    return { result, isStruck: isKilled || (strike?.kind === "api" && isMet(strike, scene, requestsBefore)) };
}

function arm({ emulator, keyFingerprint }: SegmentScene, strike: Strike | undefined): void {
    if (strike?.kind === "api") {
        emulator.inject(faultOf(strike, keyFingerprint));
    }
    const window = strike?.kind === "kill" ? windowOf(strike.moment, strike.nth, keyFingerprint) : undefined;
    if (window !== undefined) {
        emulator.inject(window);
    }
}

function isMet({ fault, skip }: ApiStrike, scene: SegmentScene, requestsBefore: number): boolean {
    const { on } = apiFaults[fault];
    const candidates = scene.requests().slice(requestsBefore);
    return candidates.filter(({ kind }) => on === "any" || kind === on).length > skip;
}
