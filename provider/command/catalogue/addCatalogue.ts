import type { Command } from "commander";
import { environmentHelp } from "../environmentHelp";
import { type Ending, exitCodeHelp } from "../exitCodes";
import type { CommandContext } from "../CommandContext";
import { catalogueCommand, type CatalogueOptions } from "./catalogueCommand";

const defaultTitle = "Classify segments";

/** The subcommand `catalogue` on the command line. */
export function addCatalogue(program: Command, context: CommandContext, end: (ending: Ending) => void): void {
    program
        .command("catalogue")
        .summary("write a page with all segments, for people")
        .description(
            "Writes a page that shows all segments of one or several stacks, beside segments.json and segments.csv.",
        )
        .requiredOption("--out <folder>", "where to write index.html, segments.json and\nsegments.csv")
        .option(
            "--stack <stack...>",
            "stacks to show: the name of a stack; a file that\n`pulumi stack export` wrote (its name ends in .json\nor begins with ./ or /); - for standard input.\nDefault: the selected stack",
        )
        .option("--title <text>", "title of the page", defaultTitle)
        .option("--since <file>", "show what changed since this earlier segments.json")
        .addHelpText(
            "after",
            `
With CLASSIFY_API_KEY set, the page has the statuses of the account and its
orphans: segments that none of the stacks declares.

Examples:
  $ pulumi-classify catalogue --out site
  $ pulumi-classify catalogue --out site --stack staging production
  $ pulumi stack export | pulumi-classify catalogue --out site --stack -
${environmentHelp}`,
        )
        .addHelpText("after", exitCodeHelp(["success", "failure", "usage"]))
        .action(async (options: CatalogueOptions) => {
            end(await catalogueCommand(options, context));
        });
}
