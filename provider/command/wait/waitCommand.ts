import { type Command, Option } from "commander";
import type { Clock } from "../../time/Clock";
import { formatDuration } from "../../time/duration";
import { SegmentPoller } from "../../waiting/SegmentPoller";
import { defaultTimeout } from "../../waiting/waitForSegment";
import type { CommandContext } from "../CommandContext";
import { connectAccount } from "../connectAccount";
import { environmentHelp } from "../environmentHelp";
import { type Ending, exitCodeHelp } from "../exitCodes";
import { duration, segmentId } from "../parseArguments";
import { LiveLine, WaitProgress } from "./WaitProgress";
import { endingOf, findSegments, type SegmentWait, waitForEach } from "./waitForEach";

/** The subcommand `wait` on the command line. */
export function addWait(program: Command, context: CommandContext, end: (ending: Ending) => void): void {
    program
        .command("wait")
        .summary("wait until segments are built")
        .description("Waits until every one of the segments is built, or has failed.")
        .argument("<id...>", "segment IDs", segmentId)
        .addOption(
            new Option("--timeout <duration>", "stop waiting after this time")
                .argParser(duration)
                .default(duration(defaultTimeout), defaultTimeout),
        )
        .option("--json", "print the outcome as JSON, and progress on standard error")
        .addHelpText(
            "after",
            `
Examples:
  $ pulumi-classify wait 61 62 --timeout 2h30m
${environmentHelp}`,
        )
        .addHelpText("after", exitCodeHelp(["success", "failure", "usage", "buildFailed", "timedOut", "interrupted"]))
        .action(async (ids: number[], { timeout, json = false }: { timeout: number; json?: boolean }) => {
            end(await waitCommand(ids, { timeoutMs: timeout, json }, context));
        });
}

const secondMs = 1_000;

interface WaitOptions {
    readonly timeoutMs: number;
    readonly json?: boolean;
}

/** Waits until the segments are built, and reports progress. */
async function waitCommand(
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

/** Prints the results that the status lines do not show. */
function tellEnd(waits: readonly SegmentWait[], limitMs: number, line: LiveLine): void {
    for (const { id, outcome } of waits) {
        const status = outcome.segment?.status ?? "not known";
        if (outcome.kind === "timed-out") {
            line.print(`segment ${id} is still ${status} after ${formatDuration(limitMs)}; the build continues`);
        } else if (outcome.kind === "interrupted") {
            line.print(`stopped waiting for segment ${id}, which is ${status}; the build continues`);
        } else if (outcome.kind === "gave-up") {
            line.print(`gave up waiting for segment ${id}: ${outcome.error.message}`);
        }
    }
}

function asJson({ id, outcome }: SegmentWait): Record<string, unknown> {
    const { kind, segment, waitedMs } = outcome;
    return { id, outcome: kind, ...segment, waitedMs };
}
