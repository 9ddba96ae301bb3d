import type { ClassifyApi } from "../api/ClassifyApi";
import type { Settings } from "../config/Settings";
import type { Clock } from "../time/Clock";

/** A stream that people or programs read. */
export interface TextOutput {
    readonly isTerminal: boolean;
    readonly hasColour: boolean;
    /** Width in characters; 80 if unknown. */
    readonly columns: number;
    write(text: string): void;
}

/** What the command uses of its process; tests inject their own. */
export interface CommandContext {
    readonly out: TextOutput;
    readonly err: TextOutput;
    readonly environment: NodeJS.ProcessEnv;
    readonly clock: Clock;
    /** Connects to Classify; each call of the API sends one request. */
    readonly connect: (settings: Settings) => ClassifyApi;
    /** The text of a file, or of standard input for "-". */
    readonly readText: (source: string) => Promise<string>;
    /** Aborted by Ctrl-C. Until it is called, Ctrl-C ends the process. */
    readonly interrupted: () => AbortSignal;
}
