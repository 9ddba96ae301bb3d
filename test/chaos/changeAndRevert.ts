import type { Plan } from "./plan/Plan";
import type { SegmentScene } from "./SegmentScene";
import { strikeUp } from "./strikeUp";
import type { UserOfScene } from "./UserOfScene";

const otherPrompt = "People who look for something else";

/**
 * Once the stack is at rest, the program changes a prompt, `pulumi up` is struck, and the program goes back: whatever has
 * become of the other segment by then, the first one is in the account and must be in the state again.
 *
 * @returns whether `pulumi up` succeeded in the end
 */
export async function changeAndRevert(plan: Plan, scene: SegmentScene, user: UserOfScene): Promise<boolean> {
    const { revert } = plan;
    const program = scene.declared;
    const [changed] = Object.entries(program);
    if (revert === undefined || changed === undefined) {
        return true;
    }
    const [resource, args] = changed;
    await scene.declare({ ...program, [resource]: { ...args, prompt: otherPrompt } });
    await user.upOnce(async () => (await strikeUp(scene, revert, plan)).result);
    await scene.declare(program);
    return user.upUntilDone(async () => (await strikeUp(scene, undefined, plan)).result);
}

/** The segments that were built from the changed prompt. */
export function builtFromChange({ emulator }: SegmentScene): number[] {
    return emulator.segments().flatMap(({ id, prompt }) => (prompt === otherPrompt ? [id] : []));
}
