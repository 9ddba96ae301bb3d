import { inspectDefinitionFolder, readDefinitionFolder } from "../../definitions/readDefinitionFolder";
import { ClassifyError } from "../../errors/ClassifyError";
import type { Ending } from "../exitCodes";
import type { CommandContext } from "../CommandContext";

export interface CheckOptions {
    readonly json?: boolean;
}

/** Says whether the definitions of a folder can be used, and what is wrong with each that cannot. */
export function checkDefinitionsCommand(folder: string, { json }: CheckOptions, { out, err }: CommandContext): Ending {
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
            err.write(`${fault.message}\n`);
            return "refused";
        }
        throw fault;
    }
}
