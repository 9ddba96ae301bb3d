import type { Command } from "commander";
import { type Ending, exitCodeHelp } from "../exitCodes";
import type { CommandContext } from "../CommandContext";
import { type CheckOptions, checkDefinitionsCommand } from "./checkDefinitionsCommand";
import { schemaCommand } from "./schemaCommand";

/** The subcommands `definitions check` and `schema` on the command line. */
export function addDefinitions(program: Command, context: CommandContext, end: (ending: Ending) => void): void {
    const definitions = program
        .command("definitions")
        .description("Works with segment definitions in YAML files.")
        .addHelpText("after", "\nExamples:\n  $ pulumi-classify definitions check segments/");
    definitions
        .command("check")
        .summary("check a folder of definitions")
        .description("Checks the definitions of a folder by the rules that Pulumi would apply.")
        .argument("<folder>", "the folder with the YAML files")
        .option("--json", "print keys and problems as JSON")
        .addHelpText("after", "\nExamples:\n  $ pulumi-classify definitions check segments/")
        .addHelpText("after", exitCodeHelp(["success", "failure", "usage", "refused"]))
        .action((folder: string, options: CheckOptions) => {
            end(checkDefinitionsCommand(folder, options, context));
        });
    program
        .command("schema")
        .summary("print the JSON Schema of a definition file")
        .description("Prints the JSON Schema by which editors check and complete a definition file.")
        .addHelpText("after", "\nExamples:\n  $ pulumi-classify schema > segment.schema.json")
        .addHelpText("after", exitCodeHelp(["success", "usage"]))
        .action(() => {
            end(schemaCommand(context));
        });
}
