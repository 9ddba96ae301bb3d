import type { ClassifyApi } from "../../api/ClassifyApi";
import type { RetryOptions } from "../../api/retry";
import type { Row } from "../../engine/Row";
import type { Journal } from "../../journal/Journal";
import type { SharedState } from "../../recovery/SharedState";
import type { SegmentDefinition } from "../../segment/definition";
import type { Clock } from "../../time/Clock";
import type { StackKnowledge } from "../StackKnowledge";
import type { AccountView } from "./AccountView";

/** A resource that wants a new segment. */
export interface BuildOrder {
    readonly urn: string;
    readonly definition: SegmentDefinition;
    /** The request stamp in the resource's inputs; undefined where no check has set one. */
    readonly stamp: string | undefined;
    readonly allowDuplicateName: boolean;
    readonly api: ClassifyApi;
    readonly row: Row;
}

/** What all creates of a run share. */
export interface BuilderParts {
    readonly account: AccountView;
    readonly journal: Journal;
    readonly sharedState: Pick<SharedState, "read">;
    readonly knowledge: StackKnowledge;
    readonly clock: Clock;
    readonly baseUrl: string;
    readonly pollIntervalMs: number;
    /** How the row of a create hears of a 429 that is waited out. */
    readonly retryOptions: (row: Row) => RetryOptions;
    /** The first Ctrl-C: from then on nothing new is sent. */
    readonly cancelled: AbortSignal;
    /** A moment later: the answer to a POST in flight is not awaited any longer. */
    readonly postDeadline: AbortSignal;
    /** Whether the engine is still there to hear what becomes of a POST. */
    readonly engineAnswers: () => Promise<boolean>;
}
