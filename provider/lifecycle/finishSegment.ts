import { isTransient } from "../api/retry";
import type { Properties } from "../engine/properties";
import { asClassifyError } from "../errors/asClassifyError";
import { hidden } from "../engine/hiddenProperties";
import { formerOutput } from "../recovery/formerSegments";
import type { FormerSegment } from "../recovery/StackState";
import type { Segment } from "../segment/Segment";
import { defaultTimeoutMs, waitForSegment } from "../waiting/waitForSegment";
import { cancelUnsupported, showOnRow, showStatus } from "../waiting/waitTexts";
import type { ProviderProcess } from "./ProviderProcess";
import type { Call } from "./ResourceLifecycle";
import { fromState, toState, visible } from "./segmentState";
import { UnfinishedError } from "./UnfinishedError";
import { waitError } from "./waitErrors";

export interface Unfinished {
    readonly id: number;
    readonly inputs: Properties;
    readonly call: Call;
    /** The answer to the POST; absent when an earlier wait is resumed. */
    readonly known?: Segment;
    /** What the state has of it so far. */
    readonly state?: Properties;
    /** The segments that the resource had before. */
    readonly former: readonly FormerSegment[];
}

/**
 * Waits for a segment that the account has accepted, or looks once where nothing is to be awaited. Whatever happens in
 * here ends in the segment, or in an error that saves its ID.
 */
export async function finishSegment(unfinished: Unfinished, process: ProviderProcess): Promise<Segment> {
    const { id, inputs } = unfinished;
    const { urn, timeoutMs: limitMs = defaultTimeoutMs } = unfinished.call;
    const row = process.row(urn);
    const once = inputs["waitForCompletion"] === false;
    const show = once ? showStatus(row) : showOnRow(row, () => process.clock.now());
    let last = unfinished.known;
    try {
        const { poller } = process.session();
        const { signal: interrupted, isVisible } = process.cancellation;
        if (!isVisible && !once) {
            row.info(cancelUnsupported);
        }
        const outcome = await waitForSegment(
            {
                id,
                limitMs,
                interrupted,
                once,
                ...(last === undefined ? {} : { known: last }),
                report: (news) => {
                    last = news.segment ?? last;
                    show(news);
                },
            },
            poller,
            process.clock,
        );
        const before = fromState(unfinished.state ?? {});
        if (once && outcome.kind === "gave-up" && isTransient(outcome.error) && before !== undefined) {
            row.warn(
                `the status of segment ${id} could not be checked: ${outcome.error.reason}. The next \`pulumi up\` checks it again`,
            );
            return before;
        }
        if (outcome.kind === "complete" || outcome.kind === "building") {
            return outcome.segment;
        }
        throw waitError(id, urn, outcome, limitMs);
    } catch (fault) {
        const { segmentId, status, createdDate, processedDate } = unfinished.state ?? {};
        const state =
            last === undefined
                ? {
                      ...visible(inputs),
                      ...formerOutput(hidden.former, unfinished.former),
                      segmentId,
                      status,
                      createdDate,
                      processedDate,
                  }
                : toState(inputs, last, unfinished.former);
        throw new UnfinishedError(String(id), state, asClassifyError(fault, `finish segment ${id}`));
    }
}
