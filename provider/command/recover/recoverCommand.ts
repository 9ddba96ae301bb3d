import { oneLine } from "../../errors/printable";
import { formatDuration } from "../../time/duration";
import { type Account, connectAccount } from "../connectAccount";
import type { Ending } from "../exitCodes";
import type { CommandContext } from "../CommandContext";
import { LiveLine } from "../wait/WaitProgress";
import { isUndecided, planRecovery, type Recovery, waitMs } from "./Recovery";
import { recoveryJson, renderRecovery } from "./renderRecovery";
import { SavedState } from "./SavedState";

export interface RecoverOptions {
    /** The stack's name; default: the selected stack. */
    readonly stack?: string;
    readonly json?: boolean;
    readonly dryRun?: boolean;
}

/** Finds the segments that a killed run requested, and saves them in the stack's state. It never requests a build. */
export async function recoverCommand(
    { stack, json, dryRun = false }: RecoverOptions,
    context: CommandContext,
): Promise<Ending> {
    const { out, err, clock } = context;
    const interrupted = context.interrupted();
    const line = new LiveLine(err, err);
    try {
        const state = new SavedState(context.runPulumi, stack);
        const recovery = await recover(state, dryRun, context, { interrupted, line });
        const view = { isDryRun: dryRun, now: clock.now() };
        line.clear();
        out.write(json === true ? recoveryJson(recovery, view) : renderRecovery(recovery, view));
        return isUndecided(recovery) ? "undecided" : "success";
    } catch (fault) {
        if (interrupted.aborted) {
            line.print("interrupted; the state is unchanged");
            return "interrupted";
        }
        throw fault;
    } finally {
        line.clear();
    }
}

async function recover(
    state: SavedState,
    isDryRun: boolean,
    context: CommandContext,
    { interrupted, line }: { readonly interrupted: AbortSignal; readonly line: LiveLine },
): Promise<Recovery> {
    const { clock } = context;
    let account: Account | undefined;
    let hasPrintedReason = false;
    for (;;) {
        const saved = await state.read();
        account ??= saved.creates.length > 0 ? connectAccount(context) : undefined;
        const segments = (await account?.api.list(interrupted)) ?? [];
        const clocks = { aheadMs: account?.api.clockAheadMs, pollIntervalMs: account?.pollIntervalMs ?? 0 };
        const recovery = planRecovery(saved, segments, clocks, clock.now());
        const leftMs = waitMs(recovery);
        // Nothing to save: a dry run, an unchanged state, or operations that only `pulumi up` or a person can settle.
        if (isDryRun || (leftMs === 0 && recovery.settled === undefined) || recovery.left.length > 0) {
            return recovery;
        }
        if (leftMs > 0) {
            const progress = `no segment for ${namesInSearch(recovery)} in the account yet; checking for another ${formatDuration(leftMs)}, because a new segment can be missing from the list at first`;
            if (!hasPrintedReason) {
                line.print(progress);
            }
            hasPrintedReason = true;
            line.show(progress);
            await clock.sleep(Math.min(leftMs, clocks.pollIntervalMs), interrupted);
            interrupted.throwIfAborted();
        } else if (recovery.settled !== undefined && (await state.read()).text === saved.text) {
            // If another run changed the state in between, the loop plans again.
            await state.write(recovery.settled);
            return recovery;
        }
    }
}

/** The names of the segments that may still appear in the account. */
function namesInSearch({ judged }: Recovery): string {
    return judged
        .filter(({ decision }) => decision.kind === "wait")
        .map(({ create }) => `"${oneLine(create.name)}"`)
        .join(", ");
}
