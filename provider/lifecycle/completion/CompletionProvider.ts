import type * as pulumi from "@pulumi/pulumi";
import { UnfinishedError, withoutStack } from "../../engine/engineErrors";
import { type EngineProperties, urnOf } from "../../engine/hiddenInputs";
import { typeTokens } from "../../engine/typeTokens";
import { asClassifyError } from "../../errors/asClassifyError";
import { blindToCtrlC } from "../../waiting/waitTexts";
import { waitForSegments } from "../../waiting/waitForSegments";
import { checkConfiguration } from "../checkSegment";
import { completionError } from "./completionError";
import { checkCompletion, diffCompletion, recordsOf, segmentIdsOf, toCompletionState } from "./completionState";
import type { ProviderProcess } from "../ProviderProcess";
import { waitLimitMs } from "../segmentState";

/** The resource stands for a wait, not for a thing in the account; so its ID says nothing. */
const completionId = "completion";

/** The lifecycle of a `SegmentCompletion`: it waits, and nothing else. */
export class CompletionProvider implements pulumi.dynamic.ResourceProvider {
    constructor(private readonly process: ProviderProcess) {}

    configure({ config }: pulumi.dynamic.ConfigureRequest): Promise<void> {
        this.process.configure((key) => config.get(key));
        return Promise.resolve();
    }

    check(_olds: EngineProperties, news: EngineProperties): Promise<pulumi.dynamic.CheckResult> {
        const failures = [...checkConfiguration(this.process), ...checkCompletion(news)];
        return Promise.resolve({ inputs: news, failures });
    }

    diff(_id: string, olds: EngineProperties, news: EngineProperties): Promise<pulumi.dynamic.DiffResult> {
        const { isOtherSet, isUnfinished } = diffCompletion(olds, news);
        return Promise.resolve({ changes: isOtherSet || isUnfinished });
    }

    async create(inputs: EngineProperties): Promise<pulumi.dynamic.CreateResult<EngineProperties>> {
        return { id: completionId, outs: await this.complete(inputs, {}, "create") };
    }

    async update(
        _id: string,
        olds: EngineProperties,
        news: EngineProperties,
    ): Promise<pulumi.dynamic.UpdateResult<EngineProperties>> {
        return { outs: await this.complete(news, olds, "update") };
    }

    /** Takes the account's present word for every segment that the account still shows. */
    async read(id: string, props: EngineProperties = {}): Promise<pulumi.dynamic.ReadResult<EngineProperties>> {
        try {
            const account = await this.process
                .session()
                .api(this.process.row(urnOf(props, typeTokens.completion)))
                .list();
            const present = new Map([...recordsOf(props), ...account].map((segment) => [segment.id, segment]));
            const segments = segmentIdsOf(props).flatMap((segmentId) => present.get(segmentId) ?? []);
            return { id, props: toCompletionState(props, segments) };
        } catch (fault) {
            throw withoutStack(asClassifyError(fault, "refresh the completion of segments"));
        }
    }

    delete(): Promise<void> {
        return Promise.resolve();
    }

    private async complete(
        inputs: EngineProperties,
        state: EngineProperties,
        operation: "create" | "update",
    ): Promise<EngineProperties> {
        const { clock, cancellation } = this.process;
        const limitMs = waitLimitMs(inputs, operation);
        let segments = recordsOf(state);
        const row = this.process.row(urnOf(inputs, typeTokens.completion));
        try {
            if (!cancellation.isVisible) {
                row.say(blindToCtrlC);
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
