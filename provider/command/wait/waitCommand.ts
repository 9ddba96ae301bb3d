import type { Clock } from "../../time/Clock";
import { formatDuration } from "../../time/duration";
import { SegmentPoller } from "../../waiting/SegmentPoller";
import { connectAccount } from "../connectAccount";
import type { Ending } from "../exitCodes";
import type { CommandContext } from "../CommandContext";
import { LiveLine } from "./LiveLine";
import { endingOf, findSegments, type SegmentWait, waitForEach } from "./waitForEach";
import { WaitProgress } from "./WaitProgress";

const secondMs = 1_000;

export interface WaitOptions {
    readonly timeoutMs: number;
    readonly json?: boolean;
}

/** Waits until the segments are built, telling of it as it goes. */
export async function waitCommand(
    ids: readonly number[],
    { timeoutMs, json }: WaitOptions,
    context: CommandContext,
): Promise<Ending> {
    const { clock, out, err } = context;
    const interrupted = context.interrupted();
    const account = connectAccount(context);
    const line = new LiveLine(err, json === true ? err : out);
    const distinct = [...new Set(ids)];
    const progress = new WaitProgress(distinct, line, () => clock.now());
    const done = new AbortController();
    try {
        const segments = await findSegments(distinct, account.api, interrupted);
        if (line.isLive) {
            void tick(progress, clock, done.signal);
        }
        const poller = new SegmentPoller(account.plainApi, clock, account.pollIntervalMs);
        const limits = { limitMs: timeoutMs, interrupted };
        const waits = await waitForEach(segments, limits, poller, clock, (news) => {
            progress.news(news);
        });
        tellEnd(waits, timeoutMs, line);
        if (json === true) {
            out.write(`${JSON.stringify(waits.map(asJson), undefined, 2)}\n`);
        }
        return endingOf(waits);
    } catch (fault) {
        if (interrupted.aborted) {
            return "interrupted";
        }
        throw fault;
    } finally {
        done.abort();
        line.clear();
    }
}

async function tick(progress: WaitProgress, clock: Clock, done: AbortSignal): Promise<void> {
    for (;;) {
        await clock.sleep(secondMs, done);
        if (done.aborted) {
            return;
        }
        progress.refresh();
    }
}

/** What the lines on statuses have not said yet. */
function tellEnd(waits: readonly SegmentWait[], limitMs: number, line: LiveLine): void {
    for (const { id, outcome } of waits) {
        const status = outcome.segment?.status ?? "not known";
        if (outcome.kind === "timed-out") {
            line.print(`segment ${id} is still ${status} after ${formatDuration(limitMs)}; it goes on building`);
        } else if (outcome.kind === "interrupted") {
            line.print(`stopped waiting for segment ${id}, which is ${status}; it goes on building`);
        } else if (outcome.kind === "gave-up") {
            line.print(`gave up waiting for segment ${id}: ${outcome.error.message}`);
        }
    }
}

function asJson({ id, outcome }: SegmentWait): Record<string, unknown> {
    const { kind, segment, waitedMs } = outcome;
    return { id, outcome: kind, ...segment, waitedMs };
}
