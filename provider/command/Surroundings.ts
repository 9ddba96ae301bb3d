import type { ClassifyApi } from "../api/ClassifyApi";
import type { Settings } from "../config/Settings";
import type { Clock } from "../time/Clock";
import type { PageAssets } from "./catalogue/renderPage";

/** A stream that people or programs read. */
export interface TextOutput {
    readonly isTerminal: boolean;
    readonly hasColour: boolean;
    /** Width in characters; 80 where nobody knows better. */
    readonly columns: number;
    write(text: string): void;
}

/** How a command of the Pulumi CLI ended. */
export interface PulumiRun {
    /** Undefined where a signal ended it. */
    readonly exitCode: number | undefined;
    readonly stdout: string;
    readonly stderr: string;
}

/** All that the command knows of the process it runs in; tests bring their own. */
export interface Surroundings {
    readonly out: TextOutput;
    readonly err: TextOutput;
    readonly environment: NodeJS.ProcessEnv;
    readonly clock: Clock;
    /** Classify itself, one request a call. */
    readonly connect: (settings: Settings) => ClassifyApi;
    /** The text of a file, or of standard input for "-". */
    readonly readText: (source: string) => Promise<string>;
    /** Runs the Pulumi CLI on PATH, with a text as its standard input. Rejects with the code ENOENT where there is none. */
    readonly runPulumi: (args: readonly string[], input?: string) => Promise<PulumiRun>;
    /** What `pulumi stack export` writes for a stack; for the selected one where no name is given. */
    readonly exportStack: (name: string | undefined) => Promise<string>;
    /** Writes files into a folder, which is made where it does not exist. Gives the path of the last one. */
    readonly writeFiles: (folder: string, files: Readonly<Record<string, string>>) => Promise<string>;
    /** What runs in the browser on the page of a catalogue. */
    readonly readPageAssets: () => PageAssets;
    /** Aborted by Ctrl-C; whoever never asks leaves Ctrl-C to end the process. */
    readonly interrupted: () => AbortSignal;
}
