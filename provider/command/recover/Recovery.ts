import { type JudgedCreate, judgeCreates } from "../../recovery/judgeCreates";
import type { ClockDifference } from "../../recovery/lostRequest";
import type { InterruptedStack } from "../../recovery/readInterruptedStack";
import { canBePlaced, settleDeployment } from "../../recovery/settleDeployment";
import type { StackDeployment } from "../../recovery/StackDeployment";
import type { Segment } from "../../segment/Segment";

/** What a killed run left in a stack, and what to do about it. */
export interface Recovery {
    readonly judged: readonly JudgedCreate[];
    /** URNs of pending operations that only `pulumi up` or a person can settle. While there are any, the state stays as it is. */
    readonly left: readonly string[];
    /** How many pending operations the new state no longer has. */
    readonly removed: number;
    /** The new state; undefined where it stays as it is. Not to be saved while a decision is to wait. */
    readonly settled: StackDeployment | undefined;
}

export function planRecovery(
    stack: InterruptedStack,
    account: readonly Segment[],
    clocks: ClockDifference,
    now: number,
): Recovery {
    const judged = judgeCreates(stack, account, clocks, now);
    const misfits = judged.filter(
        ({ create, decision }) =>
            (decision.kind === "resume" || decision.kind === "several") &&
            !canBePlaced(create.resource, stack.deployment),
    );
    const left = [...stack.others, ...misfits.map(({ create }) => create)].map(({ resource }) => resource.urn);
    const operations = stack.deployment.deployment.pending_operations?.length ?? 0;
    const isChanged = operations > 0 || judged.some(({ decision }) => decision.kind === "resume");
    return isChanged && left.length === 0
        ? { judged, left, removed: operations, settled: settleDeployment(stack.deployment, judged) }
        : { judged, left, removed: 0, settled: undefined };
}

/** How long until all can be decided. */
export function waitMs({ judged }: Recovery): number {
    return Math.max(0, ...judged.map(({ decision }) => (decision.kind === "wait" ? decision.leftMs : 0)));
}

export function isUndecided({ judged }: Recovery): boolean {
    return judged.some(({ decision }) => decision.kind === "several");
}
