import type { Cancellation } from "../../../../provider/engine/cancellation";
import { Journal } from "../../../../provider/journal/Journal";
import type { ProviderProcess } from "../../../../provider/lifecycle/ProviderProcess";
import { Session } from "../../../../provider/lifecycle/Session";
import { DeclaredNames } from "../../../../provider/lifecycle/DeclaredNames";
import { StackKnowledge } from "../../../../provider/lifecycle/StackKnowledge";
import type { StackState } from "../../../../provider/recovery/StackState";
import type { FakeClassifyApi } from "./FakeClassifyApi";
import { recordingRow, type RecordingRow } from "./recordingRow";
import { stackState } from "./stackState";
import type { VirtualClock } from "./VirtualClock";

/** One run of Pulumi's provider process. Another one with the same parts is the next run. */
export class FakeProcess implements ProviderProcess {
    readonly knowledge = new StackKnowledge();
    readonly names = new DeclaredNames();
    readonly journal: Journal;
    readonly cancellation: Cancellation;
    /** Warnings that belong to no resource. */
    readonly warnings: string[] = [];
    /** What `pulumi stack export` shows; undefined where it cannot be read. */
    stackState: StackState | undefined = stackState();
    readonly sharedState = { read: () => Promise.resolve(this.stackState) };
    /** False once the engine has been killed. */
    hasEngine = true;
    private readonly rows = new Map<string, RecordingRow>();
    private readonly controller = new AbortController();
    private readonly onlySession: Session;

    constructor(
        readonly account: FakeClassifyApi,
        readonly clock: VirtualClock,
        journalFolder: string,
        isCancelVisible = true,
    ) {
        this.cancellation = { signal: this.controller.signal, isVisible: isCancelVisible };
        this.journal = new Journal(
            journalFolder,
            () => clock.now(),
            (text) => this.warnings.push(text),
        );
        this.onlySession = new Session({
            settings: { baseUrl: "https://api.clsfy.me", pollIntervalMs: 60_000, apiKey: "a-key" },
            journal: this.journal,
            knowledge: this.knowledge,
            names: this.names,
            cancellation: this.cancellation,
            clock,
            engineAnswers: () => Promise.resolve(this.hasEngine),
            api: account,
        });
    }

    /** The first Ctrl-C. */
    cancel(): void {
        this.controller.abort();
    }

    configure(): void {
        // The settings are those of the session.
    }

    readonly session = (): Session => this.onlySession;

    row(urn: string): RecordingRow {
        const row = this.rows.get(urn) ?? recordingRow();
        this.rows.set(urn, row);
        return row;
    }
}
