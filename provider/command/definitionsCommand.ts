import type { Command } from "commander";
import { segmentDefinitionJsonSchema } from "../definitions/jsonSchema";
import { inspectDefinitionFolder, readDefinitionFolder } from "../definitions/readDefinitionFolder";
import { ClassifyError } from "../errors/ClassifyError";
import { printable } from "../errors/printable";
import type { CommandContext } from "./CommandContext";
import { type Ending, exitCodeHelp } from "./exitCodes";

/** The subcommands `definitions check` and `schema` on the command line. */
export function addDefinitions(program: Command, context: CommandContext, end: (ending: Ending) => void): void {
    const definitions = program
        .command("definitions")
        .description("Works with segment definitions in YAML files.")
        .addHelpText("after", "\nExamples:\n  $ pulumi-classify definitions check segments/");
    definitions
        .command("check")
        .summary("check a folder of definitions")
        .description("Checks the definitions of a folder and its sub-folders by the rules that Pulumi would apply.")
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

interface CheckOptions {
    readonly json?: boolean;
}

/** Prints whether the definitions of a folder are valid, with all problems. */
function checkDefinitionsCommand(folder: string, { json }: CheckOptions, { out, err }: CommandContext): Ending {
    try {
        if (json === true) {
            const { definitions, problems } = inspectDefinitionFolder(folder);
            out.write(`${JSON.stringify({ keys: Object.keys(definitions), problems }, undefined, 2)}\n`);
            return problems.length === 0 ? "success" : "refused";
        }
        const count = Object.keys(readDefinitionFolder(folder)).length;
        out.write(`${count} definition${count === 1 ? "" : "s"}, no problems\n`);
        return "success";
    } catch (fault) {
        if (fault instanceof ClassifyError && fault.code === "bad-definition-files") {
            err.write(`${printable(fault.message)}\n`);
            return "refused";
        }
        throw fault;
    }
}

/** Prints the JSON Schema of a definition file. */
function schemaCommand({ out }: CommandContext): Ending {
    out.write(`${JSON.stringify(segmentDefinitionJsonSchema(), undefined, 2)}\n`);
    return "success";
}
