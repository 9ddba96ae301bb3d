import type * as pulumi from "@pulumi/pulumi";
import { hasUnknown, isHidden, unknownValue, type EngineProperties } from "../engine/hiddenInputs";
import { asClassifyError } from "../errors/asClassifyError";
import { definitionProperties } from "../segment/definition";
import { definitionProblems, nearestProperty, type Problem } from "../segment/definitionProblems";

/** Options of the resource that say how a segment is obtained, not what it is: no change of them is a new build. */
export const optionProperties = ["waitForCompletion", "adopt", "allowDuplicateName"] as const;

const properties: readonly string[] = [...definitionProperties, ...optionProperties];

/** What is wrong with the inputs of a segment, in the engine's form. */
export function checkSegment(inputs: EngineProperties): pulumi.dynamic.CheckFailure[] {
    return segmentProblems(inputs).map(({ path, reason }) => ({ property: propertyPath(path), reason }));
}

/** A configuration that cannot be used is said before anything is done, and at preview. */
export function checkConfiguration({ session }: { session: () => unknown }): pulumi.dynamic.CheckFailure[] {
    try {
        session();
        return [];
    } catch (fault) {
        return [{ property: "", reason: asClassifyError(fault, "read the configuration").message }];
    }
}

/** Values that are not known yet, at preview, are taken to be right. */
function segmentProblems(inputs: EngineProperties): Problem[] {
    const visible = Object.entries(inputs).filter(([key, value]) => !isHidden(key) && value !== null);
    const given = Object.fromEntries(visible);
    const definition = Object.fromEntries(definitionProperties.map((property) => [property, given[property]]));
    return [
        ...Object.keys(given)
            .filter((key) => !properties.includes(key))
            .map((key) => unknownProperty(key)),
        ...definitionProblems(definition).filter((problem) => !restsOnUnknown(problem, given)),
        ...optionProblems(given),
    ];
}

function unknownProperty(key: string): Problem {
    return { path: [key], reason: `is not a property of ClassifySegment; ${nearestProperty(key, properties)}` };
}

function optionProblems(given: EngineProperties): Problem[] {
    const problems: Problem[] = [];
    for (const option of ["waitForCompletion", "allowDuplicateName"] as const) {
        if (isKnown(given[option]) && typeof given[option] !== "boolean") {
            problems.push({ path: [option], reason: "must be true or false" });
        }
    }
    if (isKnown(given["adopt"]) && !(Number.isSafeInteger(given["adopt"]) && Number(given["adopt"]) > 0)) {
        problems.push({ path: ["adopt"], reason: "must be the ID of a segment, a whole number above zero, like 61" });
    }
    return problems;
}

function isKnown(value: unknown): boolean {
    return value !== undefined && value !== unknownValue;
}

/** A complaint about something whose value will only be known when the update runs. */
function restsOnUnknown({ path, reason }: Problem, given: EngineProperties): boolean {
    const [property, index] = path;
    const value = given[String(property)];
    if (reason.startsWith("is missing")) {
        return value === unknownValue || (property === "prompt" && hasUnknown(given["exampleUrls"]));
    }
    return value === unknownValue || (Array.isArray(value) && typeof index === "number" && hasUnknown(value[index]));
}

/** `["exampleUrls", 2]` as people write it: `exampleUrls[2]`. */
function propertyPath(path: Problem["path"]): string {
    return path
        .map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`))
        .join("");
}
