import type { Command } from "commander";
import { environmentHelp } from "../environmentHelp";
import { type Ending, exitCodeHelp } from "../exitCodes";
import type { CommandContext } from "../CommandContext";
import { recoverCommand, type RecoverOptions } from "./recoverCommand";

/** The subcommand `recover` on the command line. */
export function addRecover(program: Command, context: CommandContext, end: (ending: Ending) => void): void {
    program
        .command("recover")
        .summary("finish in the state what a killed run began")
        .description(
            "Finds the segments that a killed `pulumi up` asked for, saves them in the stack's state, and removes pending operations. It never starts a build. Run it where `pulumi up` runs.",
        )
        .option("--stack <name>", "the stack; default: the selected one")
        .option("--json", "print the result as JSON, and progress on standard error")
        .option("--dry-run", "show the decisions, and change nothing")
        .addHelpText(
            "after",
            `
Examples:
  $ pulumi-classify recover --dry-run
  $ pulumi cancel --yes; pulumi-classify recover && pulumi up --yes

The state shows a running update like a killed one. The stack's lock keeps
recover from changing the state while an update is running.
${environmentHelp}`,
        )
        .addHelpText("after", exitCodeHelp(["success", "failure", "usage", "undecided", "interrupted"]))
        .action(async (options: RecoverOptions) => {
            end(await recoverCommand(options, context));
        });
}
