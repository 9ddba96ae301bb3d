import type { ClassifyApi } from "../api/ClassifyApi";
import type { Settings } from "../config/Settings";
import type { Clock } from "../time/Clock";

/** A stream that people or programs read. */
export interface TextOutput {
    readonly isTerminal: boolean;
    readonly hasColour: boolean;
    /** Width in characters; 80 where nobody knows better. */
    readonly columns: number;
    write(text: string): void;
}

/** All that the command knows of the process it runs in; tests bring their own. */
export interface CommandContext {
    readonly out: TextOutput;
    readonly err: TextOutput;
    readonly environment: NodeJS.ProcessEnv;
    readonly clock: Clock;
    /** Classify itself, one request a call. */
    readonly connect: (settings: Settings) => ClassifyApi;
    /** The text of a file, or of standard input for "-". */
    readonly readText: (source: string) => Promise<string>;
    /** Aborted by Ctrl-C; whoever never asks leaves Ctrl-C to end the process. */
    readonly interrupted: () => AbortSignal;
}
