import { distance } from "fastest-levenshtein";
import type { z } from "zod";
import {
    type DefinitionProperty,
    definitionProperties,
    type SegmentDefinition,
    segmentDefinitionSchema,
    type SegmentOption,
    segmentOptionsSchema,
} from "./definition";

/** A problem in a user's input, and its place. */
export interface Problem {
    /** Property, and index inside a list: `["exampleUrls", 2]`. */
    readonly path: readonly (string | number)[];
    /** The problem and the correction. Contains no value or part of one, because any may be a secret. */
    readonly reason: string;
}

/** `["exampleUrls", 2]` as people write it: `exampleUrls[2]`. */
export function propertyPath(path: Problem["path"]): string {
    return path
        .map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`))
        .join("");
}

/** The problems of a definition; empty if it can be sent. Never throws. */
export function definitionProblems(candidate: Readonly<Partial<Record<DefinitionProperty, unknown>>>): Problem[] {
    const problems = schemaProblems(segmentDefinitionSchema.safeParse(candidate), candidate);
    if (absent(candidate.prompt) && absent(candidate.exampleUrls)) {
        const reason = "is missing, and so is exampleUrls; write at least one of the two";
        problems.push({ path: ["prompt"], reason });
    }
    return problems;
}

/** The problems of the options; empty if they are valid. Never throws. */
export function optionProblems(candidate: Readonly<Partial<Record<SegmentOption, unknown>>>): Problem[] {
    return schemaProblems(segmentOptionsSchema.safeParse(candidate), candidate);
}

/** Zod's issues as problems in plain English. The candidate has only properties that the schema knows. */
export function schemaProblems(parsed: z.ZodSafeParseResult<unknown>, candidate: unknown): Problem[] {
    return (parsed.error?.issues ?? []).map((issue): Problem => {
        const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
        return { path, reason: valueAt(candidate, path) === undefined ? "is missing" : issue.message };
    });
}

/** The definition, after `definitionProblems` has found none. A null from the engine counts as absent. */
export function toDefinition(inputs: Readonly<Record<string, unknown>>): SegmentDefinition {
    const given = definitionProperties.map((property) => [property, inputs[property] ?? undefined]);
    return segmentDefinitionSchema.parse(Object.fromEntries(given));
}

/** A hint for a property that does not exist. */
export function nearestProperty(key: string, properties: readonly string[]): string {
    const [best] = [...properties].sort(
        (a, b) => distance(key.toLowerCase(), a.toLowerCase()) - distance(key.toLowerCase(), b.toLowerCase()),
    );
    return best !== undefined && distance(key.toLowerCase(), best.toLowerCase()) <= Math.max(2, key.length / 2)
        ? `did you mean ${best}?`
        : `it takes ${properties.join(", ")}`;
}

function absent(value: unknown): boolean {
    return value === undefined || value === null;
}

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
    return path.reduce<unknown>(
        (value, step) =>
            typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[step] : undefined,
        root,
    );
}
