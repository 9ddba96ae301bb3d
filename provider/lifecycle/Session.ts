import type { ClassifyApi } from "../api/ClassifyApi";
import { HttpClassifyApi } from "../api/HttpClassifyApi";
import { RetryingApi, type RetryOptions } from "../api/retry";
import type { Settings } from "../config/Settings";
import type { Cancellation } from "../engine/cancellation";
import type { Row } from "../engine/Row";
import type { Journal } from "../journal/Journal";
import type { Clock } from "../time/Clock";
import { SegmentPoller } from "../waiting/SegmentPoller";
import { AccountView } from "./create/AccountView";
import { SegmentBuilder } from "./create/SegmentBuilder";
import type { DeclaredNames } from "./DeclaredNames";
import type { StackKnowledge } from "./StackKnowledge";

/** How long the process waits for the response to a POST in flight after Ctrl-C. */
const postGraceMs = 1_500;
const longestFirstBackoffMs = 1_000;

export interface SessionParts {
    readonly settings: Settings;
    readonly journal: Journal;
    readonly knowledge: StackKnowledge;
    readonly names: DeclaredNames;
    readonly cancellation: Cancellation;
    readonly clock: Clock;
    /** Whether the engine is still there. */
    readonly engineAnswers: () => Promise<boolean>;
    readonly api?: ClassifyApi;
}

/** What all resources of the process share after configuration: one account, one poller, one builder. */
export class Session {
    readonly poller: SegmentPoller;
    readonly builder: SegmentBuilder;
    private readonly plainApi: ClassifyApi;

    constructor(private readonly parts: SessionParts) {
        const { settings, clock, cancellation, journal, knowledge, names } = parts;
        this.plainApi = parts.api ?? new HttpClassifyApi(settings, clock);
        this.poller = new SegmentPoller(this.plainApi, clock, settings.pollIntervalMs);
        this.builder = new SegmentBuilder({
            account: new AccountView(clock),
            journal,
            knowledge,
            names,
            clock,
            baseUrl: settings.baseUrl,
            pollIntervalMs: settings.pollIntervalMs,
            retryOptions: this.retryOptions,
            cancelled: cancellation.signal,
            postDeadline: later(cancellation.signal, postGraceMs, clock),
            engineAnswers: parts.engineAnswers,
        });
    }

    /** The API for single requests of one resource; its row shows retries. */
    readonly api = (row: Row): ClassifyApi => {
        return new RetryingApi(this.plainApi, this.parts.clock, this.retryOptions(row));
    };

    private readonly retryOptions = (row: Row): RetryOptions => ({
        firstBackoffMs: Math.min(longestFirstBackoffMs, this.parts.settings.pollIntervalMs),
        notify: (text) => {
            row.progress(text);
        },
        stop: this.parts.cancellation.signal,
    });
}

function later(signal: AbortSignal, ms: number, clock: Clock): AbortSignal {
    const controller = new AbortController();
    signal.addEventListener("abort", () => {
        void clock.sleep(ms).then(() => {
            controller.abort();
        });
    });
    return controller.signal;
}
