#!/usr/bin/env node
import { processContext } from "./processContext";
import { runCommand } from "./runCommand";

/** Whoever reads our output may leave early, as `head` does: no fault. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 1);
});

void runCommand(process.argv.slice(2), processContext()).then((code) => {
    // Ends requests that a wait has left behind, once all is written.
    process.stdout.write("", () => {
        process.exit(code);
    });
});
