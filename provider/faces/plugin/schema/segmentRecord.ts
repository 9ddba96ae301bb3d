import { segmentStatuses } from "../../../segment/Segment";
import type { ObjectSchema, PropertySchema } from "./PackageSchema";

/** Describes `status` wherever a segment shows it. */
export const status: PropertySchema = {
    type: "string",
    description: `Build status when Classify was last asked: ${segmentStatuses.map((each) => `"${each}"`).join(", ")}, in the order of a build; a build ends as one of the last two.`,
};

export const dates = {
    createdDate: { type: "string", description: "When Classify received the request; ISO 8601." },
    processedDate: { type: "string", description: "When the build was complete; ISO 8601, absent until then." },
} as const satisfies Record<string, PropertySchema>;

/** What the account knows of a segment. */
export const segmentRecord = {
    type: "object",
    description: "A segment as the account knows it. The API never returns prompt, URLs or blocklist.",
    properties: {
        id: { type: "integer", description: "The segment ID." },
        name: { type: "string", description: "Display name in the account." },
        status,
        ...dates,
    },
    required: ["id", "name", "status", "createdDate"],
} as const satisfies ObjectSchema;
