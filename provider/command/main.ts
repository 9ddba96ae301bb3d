#!/usr/bin/env node
import { processContext } from "./processContext";
import { runCommand } from "./runCommand";

/** The reader of the output may close it early, as `head` does. That is not an error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 1);
});

void runCommand(process.argv.slice(2), processContext()).then((code) => {
    // After all output is written, ends requests that a wait has left open.
    process.stdout.write("", () => {
        process.exit(code);
    });
});
