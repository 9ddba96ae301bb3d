/** Inputs and outputs, as the engine sends and receives them. */
export type Properties = Readonly<Record<string, unknown>>;

/** The engine's placeholder for a value that is not known at preview. */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The key that marks an object as a special value, such as a secret. */
export const signatureKey = "4dabf18193072939515e22adb298388d";

/** Keys that begin with two underscores never appear in Pulumi's diffs and displays. */
export function isHidden(key: string): boolean {
    return key.startsWith("__");
}

/** Whether a value is, or contains, an unknown value. */
export function hasUnknown(value: unknown): boolean {
    if (Array.isArray(value)) {
        return value.some(hasUnknown);
    }
    if (typeof value === "object" && value !== null) {
        return Object.values(value).some(hasUnknown);
    }
    return value === unknownValue;
}

/**
 * The SDK's serialisation throws on `undefined`. While it serialises an error, nothing catches that exception, and the
 * engine hangs.
 */
export function withoutUndefined<T extends Properties>(properties: T): T {
    return JSON.parse(JSON.stringify(properties)) as T;
}
