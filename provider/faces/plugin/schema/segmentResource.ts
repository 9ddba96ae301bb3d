import { typeTokens } from "../../../engine/typeTokens";
import { definitionProperties, segmentDefinitionSchema } from "../../../segment/definition";
import { segmentOptionsSchema } from "../../../segment/definition";
import type { Properties, ResourceSchema } from "./PackageSchema";
import { propertiesOf } from "./propertiesOf";
import { dates, status } from "./segmentRecord";

const definition = propertiesOf(segmentDefinitionSchema);
const options = propertiesOf(segmentOptionsSchema);

/** The properties that make a segment, marked as replacing it. */
const definitionInputs: Properties = Object.fromEntries(
    definitionProperties.map((name) => {
        const property = definition.properties[name];
        if (property === undefined) {
            throw new TypeError(`The definition of a segment has no property ${name}.`);
        }
        const description = `${property.description} Changing it replaces the segment.`;
        return [name, { ...property, description, willReplaceOnChanges: true }];
    }),
);

export const segmentResource: ResourceSchema = {
    description:
        "A contextual segment of Classify, built from a prompt and example URLs. A build takes 1–2 hours. " +
        "The API can neither change nor delete a segment: a changed definition builds a new segment with a new ID, and the old one stays in the account. " +
        "The wait is limited by `customTimeouts`, 4 hours by default; the next `pulumi up` resumes it.",
    aliases: [{ type: typeTokens.segment }],
    inputProperties: { ...definitionInputs, ...options.properties },
    requiredInputs: definition.required,
    properties: {
        segmentId: { type: "integer", description: "The segment ID as a number; `id` has the same as a string." },
        status,
        ...dates,
        ...definition.properties,
        ...options.properties,
    },
    required: ["segmentId", "status", "createdDate", ...definition.required],
};
