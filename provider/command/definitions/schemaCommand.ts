import { segmentDefinitionJsonSchema } from "../../definitions/jsonSchema";
import type { Ending } from "../exitCodes";
import type { Surroundings } from "../Surroundings";

/** Prints the JSON Schema of a definition file. */
export function schemaCommand({ out }: Surroundings): Ending {
    out.write(`${JSON.stringify(segmentDefinitionJsonSchema(), undefined, 2)}\n`);
    return "success";
}
