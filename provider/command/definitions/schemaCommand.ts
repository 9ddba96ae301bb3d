import { segmentDefinitionJsonSchema } from "../../definitions/jsonSchema";
import type { Ending } from "../exitCodes";
import type { CommandContext } from "../CommandContext";

/** Prints the JSON Schema of a definition file. */
export function schemaCommand({ out }: CommandContext): Ending {
    out.write(`${JSON.stringify(segmentDefinitionJsonSchema(), undefined, 2)}\n`);
    return "success";
}
