import type { StateResource } from "../../recovery/StackDeployment";
import { type DefinitionProperty, definitionProperties } from "../../segment/definition";
import { propertyValue } from "../review/propertyChanges";
import type { CatalogueDefinition } from "./Catalogue";

export const secretText = "secret";

type NamedDefinition = CatalogueDefinition & { readonly name?: string };

/** What a resource declares. A value that is a secret in either the inputs or the outputs is never read. */
export function readDefinition({ inputs, outputs }: StateResource): NamedDefinition {
    const secrets = definitionProperties.filter((property) =>
        [inputs, outputs].some((properties) => propertyValue(properties?.[property]).kind === "secret"),
    );
    const shown = definitionProperties
        .filter((property) => !secrets.includes(property))
        .map((property) => [property, shownValue(property, inputs?.[property] ?? outputs?.[property])])
        .filter(([, value]) => value !== undefined);
    const name = secrets.includes("name") ? { name: secretText } : {};
    return { ...(Object.fromEntries(shown) as Partial<NamedDefinition>), ...name, secrets };
}

/** A text, a number or a list of texts, as the property has it; undefined for anything else. */
function shownValue(property: DefinitionProperty, value: unknown): string | number | readonly string[] | undefined {
    const shown = propertyValue(value);
    const isList = property === "exampleUrls" || property === "blockTlds";
    if (shown.kind === "list" && isList) {
        return shown.entries;
    }
    return shown.kind === "text" && !isList ? (typeof value === "number" ? value : shown.text) : undefined;
}
