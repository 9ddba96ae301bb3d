import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { isatty } from "node:tty";
import { HttpClassifyApi } from "../api/HttpClassifyApi";
import { ClassifyError } from "../errors/ClassifyError";
import { systemClock } from "../time/Clock";
import { commandRemedies } from "./commandRemedies";
import { readPageAssets } from "./catalogue/pageAssets";
import type { CommandContext, PulumiRun, TextOutput } from "./CommandContext";
import { runStackExport } from "./stack/runStackExport";
import { writeFiles } from "./writeFiles";

const columnsWhereUnknown = 80;

/** The real process. */
export function processContext(): CommandContext {
    return {
        out: textOutput(process.stdout),
        err: textOutput(process.stderr),
        environment: process.env,
        clock: systemClock,
        connect: (settings) => new HttpClassifyApi(settings, systemClock, commandRemedies),
        readText,
        runPulumi,
        exportStack: (name) => runStackExport(runPulumi, name),
        writeFiles,
        readPageAssets,
        interrupted,
    };
}

function textOutput(stream: NodeJS.WriteStream & { readonly fd: number }): TextOutput {
    // A pipe's `isTTY` is undefined, and the colour library would then colour files in CI.
    const isTerminal = isatty(stream.fd);
    return {
        isTerminal,
        hasColour: isTerminal && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb",
        get columns() {
            return isTerminal && stream.columns > 0 ? stream.columns : columnsWhereUnknown;
        },
        write: (shown) => {
            stream.write(shown);
        },
    };
}

async function readText(source: string): Promise<string> {
    if (source !== "-") {
        return readFile(source, "utf8");
    }
    if (process.stdin.isTTY) {
        throw new ClassifyError({
            code: "unreadable-input",
            action: "read standard input",
            reason: "it is a terminal, and nothing was piped into it",
            remedy: "Name a file, or pipe the text in.",
        });
    }
    return text(process.stdin);
}

async function runPulumi(args: readonly string[], input = ""): Promise<PulumiRun> {
    const child = spawn("pulumi", args, { env: { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" } });
    // A CLI that fails before it has read everything says why on standard error.
    child.stdin.on("error", () => undefined).end(input);
    const [stdout, stderr, [exitCode]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, "close") as Promise<[number | null]>,
    ]);
    return { exitCode: exitCode ?? undefined, stdout, stderr };
}

function interrupted(): AbortSignal {
    const controller = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
        process.once(signal, () => {
            controller.abort();
        });
    }
    return controller.signal;
}
