import { type Command, Option } from "commander";
import { segmentStatuses } from "../../segment/Segment";
import { environmentHelp } from "../environmentHelp";
import { type Ending, exitCodeHelp } from "../exitCodes";
import type { CommandContext } from "../CommandContext";
import { listCommand, type ListOptions } from "./listCommand";

/** The subcommand `list` on the command line. */
export function addList(program: Command, context: CommandContext, end: (ending: Ending) => void): void {
    program
        .command("list")
        .summary("list the segments of the account")
        .description("Prints the segments of the account as a table.")
        .addOption(new Option("--status <status>", "only segments with this status").choices(segmentStatuses))
        .option("--name <text>", "only segments with this text in their name")
        .option("--stack <file>", "mark what this `pulumi stack export` manages; - is\nstandard input")
        .option("--json", "print the list as JSON")
        .addHelpText(
            "after",
            `
Examples:
  $ pulumi-classify list --status processing
  $ pulumi stack export | pulumi-classify list --stack -
${environmentHelp}`,
        )
        .addHelpText("after", exitCodeHelp(["success", "failure", "usage"]))
        .action(async (options: ListOptions) => {
            end(await listCommand(options, context));
        });
}
