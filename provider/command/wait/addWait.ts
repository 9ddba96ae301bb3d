import { type Command, Option } from "commander";
import { defaultTimeout } from "../../waiting/waitForSegment";
import { environmentHelp } from "../environmentHelp";
import { type Ending, exitCodeHelp } from "../exitCodes";
import { duration, segmentId } from "../parseArguments";
import type { CommandContext } from "../CommandContext";
import { waitCommand } from "./waitCommand";

/** The subcommand `wait` on the command line. */
export function addWait(program: Command, context: CommandContext, end: (ending: Ending) => void): void {
    program
        .command("wait")
        .summary("wait until segments are built")
        .description("Waits until every one of the segments is built, or has failed.")
        .argument("<id...>", "segment IDs", segmentId)
        .addOption(
            new Option("--timeout <duration>", "stop waiting after this time")
                .argParser(duration)
                .default(duration(defaultTimeout), defaultTimeout),
        )
        .option("--json", "print the outcome as JSON, and progress on standard error")
        .addHelpText(
            "after",
            `
Examples:
  $ pulumi-classify wait 61 62 --timeout 2h30m
${environmentHelp}`,
        )
        .addHelpText("after", exitCodeHelp(["success", "failure", "usage", "buildFailed", "timedOut", "interrupted"]))
        .action(async (ids: number[], { timeout, json = false }: { timeout: number; json?: boolean }) => {
            end(await waitCommand(ids, { timeoutMs: timeout, json }, context));
        });
}
