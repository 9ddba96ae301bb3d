import { Command, type OutputConfiguration } from "commander";
import { addCatalogue } from "./catalogue/addCatalogue";
import { addDefinitions } from "./definitions/addDefinitions";
import { type Ending, exitCodeHelp, exitCodes } from "./exitCodes";
import { addList } from "./list/addList";
import { packageVersion } from "../config/packageVersion";
import { addRecover } from "./recover/addRecover";
import { addReview } from "./review/addReview";
import type { Surroundings } from "./Surroundings";
import { addWait } from "./wait/addWait";

const widestHelp = 80;

/** The command line with its subcommands and help. `end` is told how the chosen subcommand ended. */
export function createProgram(surroundings: Surroundings, end: (ending: Ending) => void): Command {
    const program = new Command("pulumi-classify")
        .description("Review, list, await, show and recover Classify segments that Pulumi manages.")
        .version(packageVersion())
        .exitOverride()
        .showHelpAfterError("(add --help for what is possible)")
        .configureOutput(outputOf(surroundings))
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
    addReview(program, surroundings, end);
    addList(program, surroundings, end);
    addWait(program, surroundings, end);
    addRecover(program, surroundings, end);
    addCatalogue(program, surroundings, end);
    addDefinitions(program, surroundings, end);
    return program;
}

function outputOf({ out, err }: Surroundings): OutputConfiguration {
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
