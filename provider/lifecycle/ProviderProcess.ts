import { setMaxListeners } from "node:events";
import { readSettings, type StackConfig } from "../config/Settings";
import { type Cancellation, exitWithEngine, watchForCancel } from "../engine/shutdown";
import { EngineConnection } from "../engine/EngineConnection";
import { type Row, silentRow } from "../engine/Row";
import { Journal } from "../journal/Journal";
import { journalFolder } from "../journal/JournalEntry";
import { exportStackWithCli } from "../recovery/exportStack";
import { SharedState } from "../recovery/SharedState";
import { type Clock, systemClock } from "../time/Clock";
import { Session } from "./Session";
import { StackKnowledge } from "./StackKnowledge";

/**
 * The surroundings of the providers in one process: the engine on one side, the account on the other. Made once, and shared
 * by every kind of resource of this package.
 */
export interface ProviderProcess {
    readonly clock: Clock;
    readonly cancellation: Cancellation;
    readonly journal: Journal;
    readonly knowledge: StackKnowledge;
    row(urn: string): Row;
    /** Called by the SDK before any other call; must not wait for anything (see `getProvider` in Pulumi's SDK). */
    configure(stackConfig: StackConfig): void;
    /** What needs the configuration. Throws where that is wrong; so only what needs it fails. */
    session(): Session;
}

/** @param engineAddress what the engine gave to this process; absent outside of one, as in unit tests */
export function startProviderProcess(
    engineAddress: string | undefined,
    environment: NodeJS.ProcessEnv,
): ProviderProcess {
    const engine = engineAddress === undefined ? undefined : new EngineConnection(engineAddress);
    const cancellation = watchForCancel();
    setMaxListeners(0, cancellation.signal);
    if (engine !== undefined) {
        void exitWithEngine(engine, systemClock, () => process.exit());
    }
    const row = (urn: string): Row => engine?.row(urn) ?? silentRow;
    const warn = (text: string): void => {
        row("").warn(text);
    };
    const journal = new Journal(journalFolder(environment), () => systemClock.now(), warn);
    const sharedState = new SharedState(exportStackWithCli(environment), warn);
    const knowledge = new StackKnowledge();
    let stackConfig: StackConfig = () => undefined;
    let session: Session | undefined;
    return {
        clock: systemClock,
        cancellation,
        journal,
        knowledge,
        row,
        configure: (given) => {
            stackConfig = given;
        },
        session: () =>
            (session ??= new Session({
                settings: readSettings(stackConfig, environment),
                journal,
                sharedState,
                knowledge,
                cancellation,
                clock: systemClock,
                engineAnswers: () => engine?.isAlive() ?? Promise.resolve(true),
            })),
    };
}
