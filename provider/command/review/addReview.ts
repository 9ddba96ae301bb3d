import { type Command, Option } from "commander";
import { type Ending, exitCodeHelp } from "../exitCodes";
import { count } from "../parseArguments";
import type { CommandContext } from "../CommandContext";
import { reviewCommand, type ReviewOptions } from "./reviewCommand";

/** The subcommand `review` on the command line. */
export function addReview(program: Command, context: CommandContext, end: (ending: Ending) => void): void {
    program
        .command("review")
        .summary("show what a preview means for the segments, as Markdown")
        .description("Reads what `pulumi preview --json` wrote, and prints Markdown for a pull request.")
        .argument("[file]", "the preview; standard input where none is named", "-")
        .addOption(new Option("--fail-on <change>", "refuse a preview that has it").choices(["rebuild"]))
        .option("--max-builds <number>", "refuse more new builds and rebuilds together", count)
        .option("--json", "print the review as JSON")
        .addHelpText(
            "after",
            `
Examples:
  $ pulumi preview --json | pulumi-classify review
  $ pulumi-classify review preview.json --fail-on rebuild --max-builds 5`,
        )
        .addHelpText("after", exitCodeHelp(["success", "failure", "usage", "refused"]))
        .action(async (file: string, options: ReviewOptions) => {
            end(await reviewCommand(file, options, context));
        });
}
