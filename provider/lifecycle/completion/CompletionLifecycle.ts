import type { Properties } from "../../engine/properties";
import { asClassifyError } from "../../errors/asClassifyError";
import { defaultTimeoutMs } from "../../waiting/waitForSegment";
import { waitForSegments } from "../../waiting/waitForSegments";
import { cancelUnsupported } from "../../waiting/waitTexts";
import { checkConfiguration } from "../checkSegment";
import type { ProviderProcess } from "../ProviderProcess";
import type { Call, CheckedInputs, KnownResource, ResourceDiff, ResourceLifecycle } from "../ResourceLifecycle";
import { UnfinishedError } from "../UnfinishedError";
import { completionError } from "./completionError";
import { checkCompletion, diffCompletion, recordsOf, segmentIdsOf, toCompletionState } from "./completionState";

/** The resource stands for a wait, not for a thing in the account; so its ID says nothing. */
const completionId = "completion";

/** The lifecycle of a `SegmentCompletion`: it waits, and nothing else. */
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
        return { id, outputs: toCompletionState(state, segments) };
    }

    delete(): Promise<void> {
        return Promise.resolve();
    }

    private async complete(
        inputs: Properties,
        state: Properties,
        { urn, timeoutMs: limitMs = defaultTimeoutMs }: Call,
    ): Promise<Properties> {
        const { clock, cancellation } = this.process;
        let segments = recordsOf(state);
        const row = this.process.row(urn);
        try {
            if (!cancellation.isVisible) {
                row.info(cancelUnsupported);
            }
            const outcome = await waitForSegments(
                {
                    ids: segmentIdsOf(inputs),
                    known: segments,
                    limitMs,
                    interrupted: cancellation.signal,
                    row,
                },
                this.process.session().poller,
                clock,
            );
            segments = [...outcome.segments];
            const error = completionError(outcome, limitMs);
            if (error !== undefined) {
                throw error;
            }
            return toCompletionState(inputs, segments);
        } catch (fault) {
            const error = asClassifyError(fault, "complete the segments");
            throw new UnfinishedError(completionId, toCompletionState(inputs, segments), error);
        }
    }
}
