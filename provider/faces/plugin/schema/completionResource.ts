import { typeTokens } from "../../../engine/typeTokens";
import type { PropertySchema, ResourceSchema } from "./PackageSchema";
import { referenceTo } from "./tokens";

const segmentIds: PropertySchema = {
    type: "array",
    items: { type: "integer" },
    description:
        "IDs of the segments to wait for. Order and repetition do not matter. After a change, the next `pulumi up` waits for the added segments.",
};

const waitForCompletion: PropertySchema = {
    type: "boolean",
    description:
        "Whether `pulumi up` waits until all builds are complete. With `false` it records the present statuses and returns; each later `up` records them again, with one request for all. Default: true.",
};

export const completionResource: ResourceSchema = {
    description:
        "Waits until every segment of a set is complete, with one request to Classify in each poll interval. " +
        "Create the segments with `waitForCompletion: false`. A failed build does not end the wait for the others; at the end the resource fails and names each failed segment. " +
        "The wait is limited by `customTimeouts`, 4 hours by default; the next `pulumi up` resumes it.",
    aliases: [{ type: typeTokens.completion }],
    inputProperties: { segmentIds, waitForCompletion },
    requiredInputs: ["segmentIds"],
    properties: {
        segmentIds,
        waitForCompletion,
        segments: {
            type: "array",
            items: referenceTo("segmentRecord"),
            description: "The segments with their statuses and dates, smallest ID first.",
        },
    },
    required: ["segmentIds", "segments"],
};
