/** The part of Pulumi's package schema that the plugin uses: https://www.pulumi.com/docs/iac/extending-pulumi/schema/ */
export interface PackageSchema {
    readonly name: string;
    readonly displayName: string;
    readonly version: string;
    readonly description: string;
    readonly keywords: readonly string[];
    readonly license: string;
    readonly meta: { readonly supportPack: boolean };
    readonly language: Readonly<Record<string, unknown>>;
    readonly config: { readonly variables: Properties };
    readonly provider: ResourceSchema;
    readonly types: Readonly<Record<string, ObjectSchema>>;
    readonly resources: Readonly<Record<string, ResourceSchema>>;
    readonly functions: Readonly<Record<string, FunctionSchema>>;
}

export type Properties = Readonly<Record<string, PropertySchema>>;

export interface TypeSchema {
    readonly type?: "string" | "integer" | "boolean" | "array" | "object";
    readonly items?: TypeSchema;
    readonly additionalProperties?: TypeSchema;
    readonly $ref?: string;
    /** The value itself is needed when the program runs: an output of another resource is refused. */
    readonly plain?: boolean;
}

export interface PropertySchema extends TypeSchema {
    readonly description: string;
    readonly secret?: boolean;
    /** Shown in generated documentation; the provider's own diff decides. */
    readonly willReplaceOnChanges?: boolean;
    readonly defaultInfo?: { readonly environment: readonly string[] };
}

export interface ObjectSchema {
    readonly type?: "object";
    readonly description?: string;
    readonly properties: Properties;
    readonly required?: readonly string[];
}

export interface ResourceSchema {
    readonly description: string;
    readonly isComponent?: boolean;
    /** Earlier types of the resource: the generated SDKs declare them as aliases. */
    readonly aliases?: readonly { readonly type: string }[];
    readonly inputProperties: Properties;
    readonly requiredInputs?: readonly string[];
    /** The outputs. */
    readonly properties?: Properties;
    /** The outputs that are always present. */
    readonly required?: readonly string[];
}

export interface FunctionSchema {
    readonly description: string;
    readonly inputs: ObjectSchema;
    readonly outputs: ObjectSchema;
}
