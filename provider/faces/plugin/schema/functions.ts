import type { FunctionSchema } from "./PackageSchema";
import { segmentRecord } from "./segmentRecord";
import { referenceTo } from "./tokens";

export const getSegment: FunctionSchema = {
    description:
        "Reads one segment of the account while the program runs. Fails if the segment does not exist, the API key is missing or wrong, or Classify cannot be reached.",
    inputs: {
        type: "object",
        properties: { id: { type: "integer", description: "The segment ID." } },
        required: ["id"],
    },
    outputs: segmentRecord,
};

export const listSegments: FunctionSchema = {
    description:
        "Lists segments of the account while the program runs, in the API's order. Fails if the API key is missing or wrong, or Classify cannot be reached.",
    inputs: {
        type: "object",
        properties: {
            status: { type: "string", description: "Only segments with this status." },
            name: {
                type: "string",
                description: "Only segments with exactly this name; surrounding space does not matter.",
            },
        },
    },
    outputs: {
        type: "object",
        properties: {
            segments: {
                type: "array",
                items: referenceTo("segmentRecord"),
                description: "The segments that match; all of the account without a filter.",
            },
        },
        required: ["segments"],
    },
};
