import { hasUnknown, isHidden, type Properties, unknownValue } from "../engine/properties";
import { asClassifyError } from "../errors/asClassifyError";
import { definitionProperties, optionProperties } from "../segment/definition";
import {
    definitionProblems,
    nearestProperty,
    optionProblems,
    type Problem,
    propertyPath,
} from "../segment/definitionProblems";
import type { DeclaredNames } from "./DeclaredNames";
import type { PropertyFailure } from "./ResourceLifecycle";

const properties: readonly string[] = [...definitionProperties, ...optionProperties];

/** The problems of a segment's inputs, in the engine's form. */
export function checkSegment(inputs: Properties): PropertyFailure[] {
    return segmentProblems(inputs).map(({ path, reason }) => ({ property: propertyPath(path), reason }));
}

/** Reports an invalid configuration at preview, before any operation. */
export function checkConfiguration({ session }: { session: () => unknown }): PropertyFailure[] {
    try {
        session();
        return [];
    } catch (fault) {
        return [{ property: "", reason: asClassifyError(fault, "read the configuration").message }];
    }
}

/** Two resources with one name would build the same segment twice, in any order of registration. */
export function checkName(
    urn: string,
    isNew: boolean,
    { name, allowDuplicateName }: Properties,
    names: DeclaredNames,
): PropertyFailure[] {
    if (typeof name !== "string" || name === unknownValue || urn === "") {
        return [];
    }
    names.declare(urn, { name, allowDuplicateName: allowDuplicateName === true, isNew });
    const rival = names.rivalOf(urn);
    return rival === undefined
        ? []
        : [
              {
                  property: "name",
                  reason: `is used by another resource in this stack (${rival}). Give one of them another name, or add \`allowDuplicateName: true\` to one of them. [duplicate-name]`,
              },
          ];
}

/** Values that are unknown at preview count as valid. */
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

/** Whether a problem concerns a value that is known only during the update. */
function restsOnUnknown({ path }: Problem, given: Properties): boolean {
    const [property, index] = path;
    const value = given[String(property)];
    return value === unknownValue || (Array.isArray(value) && typeof index === "number" && hasUnknown(value[index]));
}
