import { hasUnknown, isHidden, type Properties, unknownValue } from "../engine/properties";
import { asClassifyError } from "../errors/ClassifyError";
import { definitionProperties, optionProperties } from "../segment/definition";
import {
    definitionProblems,
    nearestProperty,
    optionProblems,
    type Problem,
    propertyPath,
} from "../segment/definitionProblems";
import type { PropertyFailure } from "./ResourceLifecycle";
import type { StackKnowledge } from "./StackKnowledge";

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

/** Two resources with one name would build the same segment twice, in whatever order the engine registers them. */
export function checkName(
    urn: string,
    isNew: boolean,
    { name, allowDuplicateName }: Properties,
    knowledge: StackKnowledge,
): PropertyFailure[] {
    if (typeof name !== "string" || name === unknownValue || urn === "") {
        return [];
    }
    knowledge.declare(urn, { name, allowDuplicateName: allowDuplicateName === true, isNew });
    const rival = knowledge.rivalOf(urn);
    return rival === undefined
        ? []
        : [
              {
                  property: "name",
                  reason: `is used by another resource in this stack (${rival}). Give one of them another name, or add \`allowDuplicateName: true\` to one of them. [duplicate-name]`,
              },
          ];
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
