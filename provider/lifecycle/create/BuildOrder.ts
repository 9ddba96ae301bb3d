import type { ClassifyApi } from "../../api/ClassifyApi";
import type { RetryOptions } from "../../api/retry";
import type { Row } from "../../engine/Row";
import type { Journal } from "../../journal/Journal";
import type { InterruptedCreate } from "../../recovery/StackState";
import type { SegmentDefinition } from "../../segment/definition";
import type { Clock } from "../../time/Clock";
import type { DeclaredNames } from "../DeclaredNames";
import type { StackKnowledge } from "../StackKnowledge";
import type { AccountView } from "./AccountView";

/** A resource that needs a new segment. */
export interface BuildOrder {
    readonly urn: string;
    readonly definition: SegmentDefinition;
    /** The request stamp in the resource's inputs; undefined where no check has set one. */
    readonly stamp: string | undefined;
    /** What the state has of earlier creates of this resource. */
    readonly interrupted: readonly InterruptedCreate[];
    readonly allowDuplicateName: boolean;
    readonly api: ClassifyApi;
    readonly row: Row;
}

/** What all creates of a run share. */
export interface BuilderParts {
    readonly account: AccountView;
    readonly journal: Journal;
    readonly knowledge: StackKnowledge;
    readonly names: DeclaredNames;
    readonly clock: Clock;
    readonly baseUrl: string;
    readonly pollIntervalMs: number;
    /** Retries after a 429, with a notice on the row of the create. */
    readonly retryOptions: (row: Row) => RetryOptions;
    /** The first Ctrl-C. After it, no request is sent. */
    readonly cancelled: AbortSignal;
    /** Aborted shortly after Ctrl-C: the response to a POST in flight is then no longer awaited. */
    readonly postDeadline: AbortSignal;
    /** Whether the engine still runs, so that it can record the result of a POST. */
    readonly engineAnswers: () => Promise<boolean>;
}
