/** Inputs and outputs as they come from the engine and go to it. */
export type Properties = Readonly<Record<string, unknown>>;

/** How the engine writes a value that is not known yet, at preview. */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Keys that begin with two underscores never appear in Pulumi's diffs and displays. */
export function isHidden(key: string): boolean {
    return key.startsWith("__");
}

/** Whether a value is, or contains, something that is not known yet. */
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
 * Properties as they can travel: the SDK's serialisation throws on `undefined`. Where it serialises an error nobody catches
 * that, and the engine waits for ever.
 */
export function withoutUndefined<T extends Properties>(properties: T): T {
    return JSON.parse(JSON.stringify(properties)) as T;
}
