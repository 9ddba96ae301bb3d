import { setMaxListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { readSettings, type StackConfig } from "../config/Settings";
import { type Cancellation, exitWithEngine } from "../engine/cancellation";
import { EngineConnection } from "../engine/EngineConnection";
import { type Row, silentRow } from "../engine/Row";
import { Journal } from "../journal/Journal";
import { journalFolder } from "../journal/JournalEntry";
import { exportStackWithCli } from "../recovery/exportStack";
import { SharedState } from "../recovery/SharedState";
import { type Clock, systemClock } from "../time/Clock";
import { DeclaredNames } from "./DeclaredNames";
import { Session } from "./Session";
import { StackKnowledge } from "./StackKnowledge";

/**
 * The provider process: its connection to the engine and to the account. All kinds of resources of this package share one.
 */
export interface ProviderProcess {
    readonly clock: Clock;
    readonly cancellation: Cancellation;
    readonly journal: Journal;
    readonly knowledge: StackKnowledge;
    readonly names: DeclaredNames;
    readonly sharedState: Pick<SharedState, "read">;
    row(urn: string): Row;
    /** The SDK calls it before any other call. Must not wait (see `getProvider` in Pulumi's SDK). */
    configure(stackConfig: StackConfig): void;
    /** Everything that needs the configuration. Throws if that is invalid. */
    session(): Session;
}

/**
 * @param engineAddress the engine's argument to this process; absent in unit tests
 * @param cancellation how the face learns of a Ctrl-C
 */
export function startProviderProcess(
    engineAddress: string | undefined,
    environment: NodeJS.ProcessEnv,
    cancellation: Cancellation,
): ProviderProcess {
    const engine = engineAddress === undefined ? undefined : new EngineConnection(engineAddress);
    setMaxListeners(0, cancellation.signal);
    if (engine !== undefined) {
        void exitWithEngine(engine, systemClock, () => process.exit());
    }
    const row = (urn: string): Row => engine?.row(urn) ?? silentRow;
    const warn = (text: string): void => {
        row("").warn(text);
    };
    const journal = new Journal(journalFolder(environment), () => systemClock.now(), warn);
    const sharedState = new SharedState(exportStackWithCli(environment), warn, cancellation.signal);
    const knowledge = new StackKnowledge();
    const names = new DeclaredNames();
    let stackConfig: StackConfig = () => undefined;
    let session: Session | undefined;
    const startSession = (): Session => {
        keepGarbageSmall();
        return new Session({
            settings: readSettings(stackConfig, environment),
            journal,
            knowledge,
            names,
            cancellation,
            clock: systemClock,
            engineAnswers: () => engine?.isAlive() ?? Promise.resolve(true),
        });
    };
    return {
        clock: systemClock,
        cancellation,
        journal,
        knowledge,
        names,
        sharedState,
        row,
        configure: (given) => {
            stackConfig = given;
        },
        session: () => (session ??= startSession()),
    };
}

/**
 * V8 doubles the space for new objects again and again while a thousand requests are sent: 100 MB of garbage, and a provider
 * process that runs out of memory loses its creates. The space that the start has needed is enough (docs/performance.md,
 * "Where the memory goes").
 */
function keepGarbageSmall(): void {
    setFlagsFromString("--semi-space-growth-factor=1");
}
