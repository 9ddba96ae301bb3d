import { hasUnknown, isHidden, type Properties, unknownValue } from "../engine/properties";
import { asClassifyError } from "../errors/asClassifyError";
import { definitionProperties } from "../segment/definition";
import { definitionProblems, nearestProperty, type Problem, propertyPath } from "../segment/definitionProblems";
import { optionProblems, optionProperties } from "../segment/segmentOptions";
import type { PropertyFailure } from "./ResourceLifecycle";

const properties: readonly string[] = [...definitionProperties, ...optionProperties];

/** What is wrong with the inputs of a segment, in the engine's form. */
export function checkSegment(inputs: Properties): PropertyFailure[] {
    return segmentProblems(inputs).map(({ path, reason }) => ({ property: propertyPath(path), reason }));
}

/** A configuration that cannot be used is said before anything is done, and at preview. */
export function checkConfiguration({ session }: { session: () => unknown }): PropertyFailure[] {
    try {
        session();
        return [];
    } catch (fault) {
        return [{ property: "", reason: asClassifyError(fault, "read the configuration").message }];
    }
}

/** Values that are not known yet, at preview, are taken to be right. */
function segmentProblems(inputs: Properties): Problem[] {
    const visible = Object.entries(inputs).filter(([key, value]) => !isHidden(key) && value !== null);
    const given = Object.fromEntries(visible);
    const only = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, given[name]]));
    return [
        ...Object.keys(given)
            .filter((key) => !properties.includes(key))
            .map((key) => unknownProperty(key)),
        ...[...definitionProblems(only(definitionProperties)), ...optionProblems(only(optionProperties))].filter(
            (problem) => !restsOnUnknown(problem, given),
        ),
    ];
}

function unknownProperty(key: string): Problem {
    return { path: [key], reason: `is not a property of ClassifySegment; ${nearestProperty(key, properties)}` };
}

/** A complaint about something whose value will only be known when the update runs. */
function restsOnUnknown({ path }: Problem, given: Properties): boolean {
    const [property, index] = path;
    const value = given[String(property)];
    return value === unknownValue || (Array.isArray(value) && typeof index === "number" && hasUnknown(value[index]));
}
