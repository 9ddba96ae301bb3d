import { Command, type OutputConfiguration } from "commander";
import { addCatalogue } from "./catalogue/addCatalogue";
import type { CommandContext } from "./CommandContext";
import { addDefinitions } from "./definitionsCommand";
import { type Ending, exitCodeHelp, exitCodes } from "./exitCodes";
import { addList } from "./list/listCommand";
import { packageVersion } from "../config/packageVersion";
import { addRecover } from "./recover/addRecover";
import { addReview } from "./review/reviewCommand";
import { addWait } from "./wait/waitCommand";

const widestHelp = 80;

/** The command line with its subcommands and help. `end` receives the result of the subcommand. */
export function createProgram(context: CommandContext, end: (ending: Ending) => void): Command {
    const program = new Command("pulumi-classify")
        .description("Review, list, await, show and recover Classify segments that Pulumi manages.")
        .version(packageVersion())
        .exitOverride()
        .showHelpAfterError("(run with --help for usage)")
        .configureOutput(outputOf(context))
        .addHelpText(
            "after",
            `
Examples:
  $ pulumi preview --json | pulumi-classify review --fail-on rebuild
  $ pulumi-classify list --status processing
  $ pulumi-classify wait 61 --timeout 3h
  $ pulumi-classify recover --stack production
  $ pulumi-classify catalogue --out site
  $ pulumi-classify definitions check segments/`,
        )
        .addHelpText("after", exitCodeHelp(Object.keys(exitCodes) as Ending[]));
    addReview(program, context, end);
    addList(program, context, end);
    addWait(program, context, end);
    addRecover(program, context, end);
    addCatalogue(program, context, end);
    addDefinitions(program, context, end);
    return program;
}

function outputOf({ out, err }: CommandContext): OutputConfiguration {
    return {
        writeOut: (text) => {
            out.write(text);
        },
        writeErr: (text) => {
            err.write(text);
        },
        getOutHelpWidth: () => Math.min(out.columns, widestHelp),
        getErrHelpWidth: () => Math.min(err.columns, widestHelp),
        getOutHasColors: () => out.hasColour,
        getErrHasColors: () => err.hasColour,
    };
}
