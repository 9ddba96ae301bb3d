import { readDefinitionFolder } from "../../definitions/readDefinitionFolder";
import { ClassifyError } from "../../errors/ClassifyError";
import type { Ending } from "../exitCodes";
import type { Surroundings } from "../Surroundings";

/** Says whether the definitions of a folder can be used, and what is wrong with each that cannot. */
export function checkDefinitionsCommand(folder: string, { out, err }: Surroundings): Ending {
    try {
        const count = Object.keys(readDefinitionFolder(folder)).length;
        out.write(`${count} definition${count === 1 ? "" : "s"}, all right\n`);
        return "success";
    } catch (fault) {
        if (fault instanceof ClassifyError && fault.code === "bad-definition-files") {
            err.write(`${fault.message}\n`);
            return "refused";
        }
        throw fault;
    }
}
