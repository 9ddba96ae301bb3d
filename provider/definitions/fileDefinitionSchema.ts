import { z } from "zod";
import { segmentDefinitionSchema, segmentOptionsSchema } from "../segment/definition";

/** A key becomes part of the resource's name, and people type it on command lines. */
export const keyPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** The pattern in words. */
export const keyRule =
    "a key has only the letters a-z and A-Z, digits, dots, hyphens and underscores, and begins with a letter or a digit";

const { adopt, allowDuplicateName } = segmentOptionsSchema.shape;

/** One YAML document: what makes the segment, and the two options that belong to a single segment. */
export const fileDefinitionSchema = z.strictObject({
    key: z
        .string({ error: "must be a string" })
        .regex(keyPattern, { error: `is not usable as a key; ${keyRule}, like snowblower-buyers` })
        .optional()
        .describe(
            "What identifies the segment in Pulumi; another key is another build. Default: the name of the file without its extension, and in front of it the names of its sub-folders, joined by hyphens. Required in each document of a file that has several.",
        ),
    ...segmentDefinitionSchema.shape,
    adopt,
    allowDuplicateName,
});

export const fileProperties: readonly string[] = Object.keys(fileDefinitionSchema.shape);
