import type { Struct as StructMessage } from "google-protobuf/google/protobuf/struct_pb";
import { type Properties, signatureKey, unknownValue, withoutUndefined } from "../../engine/properties";
import { Struct } from "../../engine/sdkModules";

/** Properties as the lifecycle works with them, and the names of those that hold a secret. */
export interface PlainProperties {
    readonly values: Properties;
    readonly secrets: ReadonlySet<string>;
}

/** The signature of a secret. */
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

/** The engine has one unknown value for each type; the lifecycle has one for all. */
const unknownValues: readonly unknown[] = [
    unknownValue,
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // boolean
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // list
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
];

export function isUnknown(value: unknown): boolean {
    return unknownValues.includes(value);
}

/** A value as the engine has it, and without what says that it is secret. */
export function withoutSecret(value: unknown): { readonly value: unknown; readonly isSecret: boolean } {
    const wrapped = typeof value === "object" && value !== null ? (value as Properties) : {};
    return wrapped[signatureKey] === secretSignature
        ? { value: withoutSecret(wrapped["value"]).value, isSecret: true }
        : { value, isSecret: false };
}

export function secret(value: unknown): Properties {
    return { [signatureKey]: secretSignature, value };
}

/** A message of the engine from values that are as the engine has them. */
export function toMessage(values: Properties): StructMessage {
    return Struct.fromJavaScript(withoutUndefined(values) as Parameters<typeof Struct.fromJavaScript>[0]);
}

/** Takes the secrets out of their wrapping. A list with a secret entry is secret as a whole. */
export function fromEngine(message: StructMessage | undefined): PlainProperties {
    const values: Record<string, unknown> = {};
    const secrets = new Set<string>();
    for (const [key, value] of Object.entries(message?.toJavaScript() ?? {})) {
        values[key] = plain(value, () => secrets.add(key));
    }
    return { values, secrets };
}

/** Wraps the properties that must stay secret. */
export function toEngine(values: Properties, secrets: ReadonlySet<string>): StructMessage {
    const wrapped = Object.entries(withoutUndefined(values)).map(([key, value]): [string, unknown] => [
        key,
        secrets.has(key) ? secret(value) : value,
    ]);
    return toMessage(Object.fromEntries(wrapped));
}

function plain(value: unknown, foundSecret: () => void): unknown {
    const { value: bare, isSecret } = withoutSecret(value);
    if (isSecret) {
        foundSecret();
    }
    if (isUnknown(bare)) {
        return unknownValue;
    }
    if (Array.isArray(bare)) {
        return bare.map((entry) => plain(entry, foundSecret));
    }
    if (typeof bare !== "object" || bare === null) {
        return bare;
    }
    return Object.fromEntries(Object.entries(bare).map(([key, entry]) => [key, plain(entry, foundSecret)]));
}
