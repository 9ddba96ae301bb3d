import { hidden } from "../../engine/hiddenProperties";
import type { Properties } from "../../engine/properties";
import type { Row } from "../../engine/Row";
import { asClassifyError } from "../../errors/asClassifyError";
import { formerSegmentsIn, removedAfterUpdate } from "../../recovery/formerSegments";
import type { FormerSegment } from "../../recovery/StackState";
import type { Segment, SegmentRecord } from "../../segment/Segment";
import { StatusSummary } from "../../waiting/StatusSummary";
import { defaultTimeoutMs } from "../../waiting/waitForSegment";
import { type ManyOutcome, waitForSegments } from "../../waiting/waitForSegments";
import { cancelUnsupported } from "../../waiting/waitTexts";
import { checkConfiguration } from "../checkSegment";
import type { ProviderProcess } from "../ProviderProcess";
import type { Call, CheckedInputs, KnownResource, ResourceDiff, ResourceLifecycle } from "../ResourceLifecycle";
import { UnfinishedError } from "../UnfinishedError";
import { completionError } from "./completionError";
import { checkCompletion, diffCompletion, recordsOf, segmentIdsOf, toCompletionState } from "./completionState";
import { recordStatuses } from "./recordStatuses";

/** The resource stands for a wait, not for a thing in the account; so its ID says nothing. */
const completionId = "completion";

/** The lifecycle of a `SegmentCompletion`: it waits for a set of segments, or records their statuses. */
export class CompletionLifecycle implements ResourceLifecycle {
    constructor(private readonly process: ProviderProcess) {}

    check(_olds: Properties | undefined, news: Properties): CheckedInputs {
        return { inputs: news, failures: [...checkConfiguration(this.process), ...checkCompletion(news)] };
    }

    diff(_id: string, olds: Properties, news: Properties): Promise<ResourceDiff> {
        const { isOtherSet, isUnfinished } = diffCompletion(olds, news);
        const updates = isOtherSet ? ["segmentIds"] : [];
        return Promise.resolve({ hasChanges: isOtherSet || isUnfinished, replaces: [], updates });
    }

    async create(inputs: Properties, call: Call): Promise<KnownResource> {
        return { id: completionId, outputs: await this.complete(inputs, {}, call) };
    }

    update(_id: string, olds: Properties, news: Properties, call: Call): Promise<Properties> {
        return this.complete(news, olds, call);
    }

    /** Takes the account's present word for every segment that the account still shows. */
    async read(id: string, state: Properties, { urn }: Call): Promise<KnownResource> {
        const account = await this.process.session().api(this.process.row(urn)).list();
        const present = new Map([...recordsOf(state), ...account].map((segment) => [segment.id, segment]));
        const segments = segmentIdsOf(state).flatMap((segmentId) => present.get(segmentId) ?? []);
        return { id, outputs: toCompletionState(state, segments, formerSegmentsIn(state, hidden.removed)) };
    }

    delete(): Promise<void> {
        return Promise.resolve();
    }

    private async complete(inputs: Properties, state: Properties, call: Call): Promise<Properties> {
        const ids = segmentIdsOf(inputs);
        const removed = await this.removed(ids, state, call.urn);
        let segments: readonly Segment[] = recordsOf(state);
        try {
            const outcome = await this.outcome(inputs, segments, call);
            segments = outcome.segments;
            const error = completionError(outcome, call.timeoutMs ?? defaultTimeoutMs);
            if (error !== undefined) {
                throw error;
            }
            return toCompletionState(inputs, segments, removed);
        } catch (fault) {
            const error = asClassifyError(fault, "complete the segments");
            throw new UnfinishedError(completionId, toCompletionState(inputs, segments, removed), error);
        }
    }

    private async outcome(
        inputs: Properties,
        known: readonly SegmentRecord[],
        { urn, timeoutMs: limitMs = defaultTimeoutMs }: Call,
    ): Promise<ManyOutcome> {
        const { clock, cancellation } = this.process;
        const row = this.process.row(urn);
        const ids = segmentIdsOf(inputs);
        if (inputs["waitForCompletion"] === false) {
            const segments = await this.recorded(ids, known, row);
            row.info(new StatusSummary(ids, segments).line(clock.now()));
            return { segments, outcomes: failedOnly(segments) };
        }
        if (!cancellation.isVisible) {
            row.info(cancelUnsupported);
        }
        const interrupted = cancellation.signal;
        return waitForSegments({ ids, known, limitMs, interrupted, row }, this.process.session().poller, clock);
    }

    /** A run that has just obtained every segment knows their statuses without a request. */
    private async recorded(ids: readonly number[], records: readonly SegmentRecord[], row: Row): Promise<Segment[]> {
        const obtained = ids.flatMap((id) => this.process.knowledge.obtainedSegment(id) ?? []);
        if (obtained.length === ids.length) {
            return obtained;
        }
        return recordStatuses(ids, [...records, ...obtained], this.process.session().api(row), row);
    }

    /** The segments of resources that the program no longer declares: an earlier definition may come back. */
    private async removed(ids: readonly number[], state: Properties, urn: string): Promise<FormerSegment[]> {
        const left = segmentIdsOf(state).filter((id) => !ids.includes(id));
        const shared = left.length === 0 ? undefined : await this.process.sharedState.read({ urn });
        return removedAfterUpdate(state, ids, left, shared);
    }
}

/** Nobody waits for the others. */
function failedOnly(segments: readonly Segment[]): ManyOutcome["outcomes"] {
    const failed = segments.filter(({ status }) => status === "failed");
    return new Map(failed.map((segment) => [segment.id, { kind: "failed", segment, waitedMs: 0 }]));
}
