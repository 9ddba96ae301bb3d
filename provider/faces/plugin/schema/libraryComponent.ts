import { segmentDefinitionSchema } from "../../../segment/definition";
import { segmentOptionsSchema } from "../../../segment/definition";
import type { ObjectSchema, ResourceSchema } from "./PackageSchema";
import { propertiesOf } from "./propertiesOf";
import { referenceTo } from "./tokens";

const definitionSchema = segmentDefinitionSchema.extend(segmentOptionsSchema.omit({ waitForCompletion: true }).shape);

/** One segment of a library: what `ClassifySegment` takes, except the wait, which the library does for all. */
export const libraryDefinition: ObjectSchema = {
    type: "object",
    description: "One segment of a library. A changed definition replaces its own segment only.",
    ...propertiesOf(definitionSchema),
};

export const libraryDefaults: ObjectSchema = {
    type: "object",
    description: "Properties for every definition of a library that does not set them itself.",
    properties: propertiesOf(segmentDefinitionSchema.pick({ clientId: true, blockTlds: true })).properties,
};

/** The members depend on these inputs, so their values are needed when the program runs. */
export const libraryComponent: ResourceSchema = {
    description:
        "Many segments in one stack, submitted all at once and awaited once. The segments' resources are called `<library>-<key>`.",
    isComponent: true,
    inputProperties: {
        definitions: {
            type: "object",
            additionalProperties: { ...referenceTo("libraryDefinition"), plain: true },
            plain: true,
            description:
                "The segments by key. The key names the segment's resource: as long as it stays the same, adding or removing others does not affect the segment. Exactly one of `definitions` and `folder` is required.",
        },
        folder: {
            type: "string",
            plain: true,
            description:
                "Path of a folder of YAML definition files, relative to the program's folder. Exactly one of `definitions` and `folder` is required.",
        },
        defaults: {
            ...referenceTo("libraryDefaults"),
            plain: true,
            description:
                "Properties for every definition that does not set them itself. A changed default replaces the segments that use it.",
        },
        waitForCompletion: {
            type: "boolean",
            plain: true,
            description:
                "Whether `pulumi up` waits until all builds are complete. With false it returns when Classify has accepted all requests, and each later `up` records the statuses. Default: true.",
        },
    },
    properties: {
        segments: {
            type: "object",
            additionalProperties: referenceTo("segmentRecord"),
            description: "The segments by key, with their IDs, names, statuses and dates.",
        },
    },
    required: ["segments"],
};
