#!/usr/bin/env node
import { exitCodes } from "./exitCodes";
import { processContext } from "./processContext";
import { runCommand } from "./runCommand";

for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", ({ code }: NodeJS.ErrnoException) => {
        // The reader may go away early, as `head` does. The command still has a result, and pipelines rely on its code.
        if (code !== "EPIPE") {
            process.exit(exitCodes.failure.code);
        }
    });
}

void runCommand(process.argv.slice(2), processContext()).then((code) => {
    // After all output is written, ends requests that a wait has left open.
    process.stdout.write("", () => {
        process.exit(code);
    });
});
