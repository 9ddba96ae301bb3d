import { hasUnknown, type Properties } from "../../engine/properties";
import { definitionProperties } from "../../segment/definition";

/**
 * The API never returns what a segment was built from. So an imported segment is marked, in inputs and outputs, until an
 * `up` has recorded what the program declares.
 */
const mark = "__imported";

export function isImported(properties: Properties): boolean {
    return properties[mark] === true;
}

export function asImported(properties: Properties): Properties {
    return { ...properties, [mark]: true };
}

/** What the account tells of the declaration of a segment: its name. */
export function importedInputs({ name }: Properties): Properties {
    return asImported({ name });
}

/** What the program declares and the state of an imported segment does not have: to be recorded, without a build. */
export function unrecorded(state: Properties, declared: Properties): string[] {
    return definitionProperties.filter(
        (property) =>
            state[property] === undefined && (hasUnknown(declared[property]) || isPresent(declared[property])),
    );
}

export function without(properties: Properties, names: readonly string[]): Properties {
    return Object.fromEntries(Object.entries(properties).filter(([key]) => !names.includes(key)));
}

/** What the person who imports should know. */
export function explainImport(id: string): string {
    return (
        `segment ${id} was imported with its name, status and dates. Declare its prompt, exampleUrls, blockTlds and clientId in ` +
        "the program, because the API does not return them. The next `pulumi up` records them and builds nothing."
    );
}

function isPresent(value: unknown): boolean {
    return value !== undefined && value !== null;
}
