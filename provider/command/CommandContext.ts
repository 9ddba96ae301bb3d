import type { ClassifyApi } from "../api/ClassifyApi";
import type { Settings } from "../config/Settings";
import type { Clock } from "../time/Clock";
import type { PageAssets } from "./catalogue/renderPage";

/** A stream that people or programs read. */
export interface TextOutput {
    readonly isTerminal: boolean;
    readonly hasColour: boolean;
    /** Width in characters; 80 if unknown. */
    readonly columns: number;
    write(text: string): void;
}

/** How a command of the Pulumi CLI ended. */
export interface PulumiRun {
    /** Undefined if a signal ended it. */
    readonly exitCode: number | undefined;
    readonly stdout: string;
    readonly stderr: string;
}

/** What the command uses of its process; tests inject their own. */
export interface CommandContext {
    readonly out: TextOutput;
    readonly err: TextOutput;
    readonly environment: NodeJS.ProcessEnv;
    readonly clock: Clock;
    /** Connects to Classify. Each method of the API sends one request, without retries. */
    readonly connect: (settings: Settings) => ClassifyApi;
    /** The text of a file, or of standard input for "-". */
    readonly readText: (source: string) => Promise<string>;
    /** Runs the Pulumi CLI on PATH, with a text as its standard input. Rejects with the code ENOENT if PATH has none. */
    readonly runPulumi: (args: readonly string[], input?: string) => Promise<PulumiRun>;
    /** The output of `pulumi stack export` for the stack of that name; without a name, for the selected stack. */
    readonly exportStack: (name: string | undefined) => Promise<string>;
    /** Writes files into a folder, which is created if it does not exist. Returns the path of the last file. */
    readonly writeFiles: (folder: string, files: Readonly<Record<string, string>>) => Promise<string>;
    /** The script and the style of a catalogue's page. */
    readonly readPageAssets: () => PageAssets;
    /** Returns a signal that Ctrl-C aborts. Before the first call, Ctrl-C ends the process. */
    readonly interrupted: () => AbortSignal;
}
