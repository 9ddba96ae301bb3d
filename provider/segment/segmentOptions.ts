import { z } from "zod";
import { type Problem, schemaProblems } from "./definitionProblems";

const yesOrNo = z.boolean({ error: "must be true or false" }).optional();

const notAnId = { error: "must be the ID of a segment, a whole number above zero, like 61" };

/** How a segment is obtained, not what it is: no change of these is a new build. */
export const segmentOptionsSchema = z.strictObject({
    waitForCompletion: yesOrNo.describe("Whether `pulumi up` waits until the build is complete. Default: true."),
    adopt: z
        .int(notAnId)
        .positive(notAnId)
        .optional()
        .describe(
            "ID of an existing segment to take over instead of building one; it must bear the declared name. Counts when the resource is created.",
        ),
    allowDuplicateName: yesOrNo.describe(
        "Build even though a segment of the same name is being built in the account, or declared twice. Default: false.",
    ),
});

export type SegmentOption = keyof typeof segmentOptionsSchema.shape;

export const optionProperties = ["waitForCompletion", "adopt", "allowDuplicateName"] as const satisfies SegmentOption[];

/** What is wrong with the options; empty when they can be used. Never throws. */
export function optionProblems(candidate: Readonly<Partial<Record<SegmentOption, unknown>>>): Problem[] {
    return schemaProblems(segmentOptionsSchema.safeParse(candidate), optionProperties, candidate);
}
