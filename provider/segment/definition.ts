import { z } from "zod";
import { blockedDomainProblem, exampleUrlProblem } from "./listEntries";

const text = z
    .string({ error: "must be a string" })
    .regex(/\S/, { error: "is blank; write some text or remove the property" });

function entries(problem: (entry: string) => string | undefined): z.ZodArray<z.ZodString> {
    const entry = z.string({ error: "must be a string" }).check((context) => {
        const found = problem(context.value);
        if (found !== undefined) {
            context.issues.push({ code: "custom", message: found, input: context.value });
        }
    });
    return z
        .array(entry, { error: "must be a list of strings" })
        .min(1, { error: "is an empty list; add an entry or remove the property" });
}

/** The properties of a definition. A change of any of them is a new build. `api/wire.ts` has the API's field names. */
export const segmentDefinitionSchema = z.strictObject({
    name: text.describe("Display name, used to identify the segment in your DSP and in reporting."),
    prompt: text
        .optional()
        .describe(
            "Natural-language description of the target audience: a brief, a brand story, or an article the ideal audience would read. At least one of prompt and exampleUrls is required.",
        ),
    exampleUrls: entries(exampleUrlProblem)
        .optional()
        .describe(
            "URLs (http or https) of content the target audience reads; seeds for finding similar pages. At least one of prompt and exampleUrls is required.",
        ),
    blockTlds: entries(blockedDomainProblem)
        .optional()
        .describe('Domains to exclude from the segment, for example "craftsman.com".'),
    clientId: text
        .optional()
        .describe("Client to build for; only needed if your API key manages several. Default: the key's own client."),
    revision: z
        .int({ error: "must be a whole number above zero, for example 2" })
        .positive({ error: "must be a whole number above zero, for example 2" })
        .optional()
        .describe(
            "Raise it to build the same definition again, for a fresh list of URLs. It is not sent to Classify. Default: none.",
        ),
});

export interface SegmentDefinition {
    readonly name: string;
    readonly prompt?: string | undefined;
    readonly exampleUrls?: readonly string[] | undefined;
    readonly blockTlds?: readonly string[] | undefined;
    readonly clientId?: string | undefined;
    readonly revision?: number | undefined;
}

/** The properties of a definition, in the order in which people write them. */
export const definitionProperties = ["name", "prompt", "exampleUrls", "blockTlds", "clientId", "revision"] as const;

export type DefinitionProperty = (typeof definitionProperties)[number];

const yesOrNo = z.boolean({ error: "must be true or false" }).optional();

const notAnId = { error: "must be a segment ID, a whole number above zero, for example 61" };

/** How a segment is obtained. A change of these is never a new build. */
export const segmentOptionsSchema = z.strictObject({
    waitForCompletion: yesOrNo.describe("Whether `pulumi up` waits until the build is complete. Default: true."),
    adopt: z
        .int(notAnId)
        .positive(notAnId)
        .optional()
        .describe(
            "ID of an existing segment to adopt instead of building one. It must have the declared name. Only used when the resource is created.",
        ),
    allowDuplicateName: yesOrNo.describe(
        "Build even if the account is already building a segment with this name, or the stack declares the name twice. Default: false.",
    ),
});

export type SegmentOption = keyof typeof segmentOptionsSchema.shape;

export const optionProperties = ["waitForCompletion", "adopt", "allowDuplicateName"] as const satisfies SegmentOption[];
