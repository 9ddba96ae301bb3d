import { z } from "zod";
import { fileDefinitionSchema } from "./fileDefinitionSchema";

/**
 * The rules of `segment/listEntries.ts`, as far as JSON Schema can express them. They catch typing errors and are never
 * stricter than the rules themselves, so that an editor accepts every file that can be loaded.
 */
const entryPatterns: Readonly<Record<string, string>> = {
    exampleUrls: "^\\s*[hH][tT][tT][pP][sS]?://\\S+\\s*$",
    blockTlds: "^\\s*[^\\s/:?#@*]+\\.[^\\s/:?#@*]+\\s*$",
};

/** The JSON Schema of a YAML document that `loadSegmentDefinitions` accepts, for editors and other tools. */
export function segmentDefinitionJsonSchema(): object {
    const { $schema, ...schema } = z.toJSONSchema(fileDefinitionSchema, {
        // The version that editors support best.
        target: "draft-07",
        override: ({ jsonSchema, path }) => {
            const [, property, items] = path;
            const pattern = items === "items" ? entryPatterns[String(property)] : undefined;
            if (pattern !== undefined) {
                jsonSchema.pattern = pattern;
            }
        },
    });
    return {
        $schema,
        title: "Classify segment definition",
        description: "One contextual segment, as pulumi-classify loads it from a YAML file.",
        ...schema,
        anyOf: [{ required: ["prompt"] }, { required: ["exampleUrls"] }],
    };
}
