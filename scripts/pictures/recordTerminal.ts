import { spawn } from "node:child_process";
import { type IBufferLine, Terminal } from "@xterm/headless";
import { repositoryRoot } from "../repositoryRoot";

export interface Recording {
    readonly command: string;
    readonly columns: number;
    readonly rows: number;
    /** The lines of the picture, out of all that the terminal shows; undefined while it is not the moment. */
    readonly moment: (lines: readonly IBufferLine[]) => readonly IBufferLine[] | undefined;
    /** What becomes of the lines; called for each such moment, so that the last one stays. */
    readonly take: (lines: readonly IBufferLine[]) => void;
}

/** Runs a command in a terminal of its own (util-linux's `script` makes one) and looks at it after everything it prints. */
export async function recordTerminal({ command, columns, rows, moment, take }: Recording): Promise<void> {
    const terminal = new Terminal({ cols: columns, rows, scrollback: 5_000, allowProposedApi: true });
    const sized = `stty cols ${columns} rows ${rows}; ${command}`;
    const child = spawn("script", ["-qefc", sized, "/dev/null"], {
        cwd: repositoryRoot,
        stdio: ["ignore", "pipe", "inherit"],
    });
    let isTaken = false;
    for await (const chunk of child.stdout) {
        await new Promise<void>((resolve) => {
            terminal.write(chunk as Uint8Array, resolve);
        });
        const lines = moment(screen(terminal));
        if (lines !== undefined) {
            take(lines);
            isTaken = true;
        }
    }
    if (!isTaken) {
        const shown = screen(terminal).map((line) => line.translateToString(true));
        throw new Error(`the moment of the picture never came:\n${shown.join("\n").trim()}`);
    }
}

function screen({ buffer: { active } }: Terminal): IBufferLine[] {
    return Array.from({ length: active.length }, (_, row) => active.getLine(row)).filter((line) => line !== undefined);
}
