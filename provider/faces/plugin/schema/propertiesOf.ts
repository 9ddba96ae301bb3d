import { z } from "zod";
import type { ObjectSchema, PropertySchema, TypeSchema } from "./PackageSchema";

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The properties of a zod object with their types and descriptions. The rules for values stay with `check`. */
export function propertiesOf(schema: z.ZodObject): Required<Pick<ObjectSchema, "properties" | "required">> {
    const { properties = {}, required = [] } = z.toJSONSchema(schema);
    return {
        properties: Object.fromEntries(
            Object.entries(properties).map(([name, property]) => [name, propertyOf(property)]),
        ),
        required,
    };
}

function propertyOf(property: JsonSchema | boolean): PropertySchema {
    if (typeof property === "boolean" || property.description === undefined) {
        throw new TypeError("Every property of a Pulumi package needs a type and a description.");
    }
    return { ...typeOf(property), description: property.description };
}

function typeOf({ type, items }: JsonSchema): TypeSchema {
    if (type === "string" || type === "integer" || type === "boolean") {
        return { type };
    }
    if (type === "array" && typeof items === "object" && !Array.isArray(items)) {
        return { type, items: typeOf(items) };
    }
    throw new TypeError(`A property of type ${String(type)} has no translation into a Pulumi package schema.`);
}
