import { wholeUrn } from "./urn";

/**
 * Inputs of ours that the engine carries but never shows: keys that begin with two underscores are left out of diffs and
 * displays. They bring to the provider process what the engine does not give to a dynamic provider.
 */
export const hidden = {
    /** The provider's text, put there and needed by Pulumi's SDK. */
    provider: "__provider",
    /** The resource's URN in its short form (`urn.ts`), for its row and for the journal. */
    urn: "__urn",
    /** `customTimeouts` of the resource, as written. */
    createTimeout: "__createTimeout",
    updateTimeout: "__updateTimeout",
    /** Set by what waits on behalf of the segment, whose own unfinished status then is no reason for an update. */
    awaited: "__awaited",
} as const;

/** How the engine writes a value that is not known yet, at preview. */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Inputs and outputs as they come from the engine. */
export type EngineProperties = Readonly<Record<string, unknown>>;

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

/** Empty where it is not known. */
export function urnOf(properties: EngineProperties, type: string): string {
    const urn = properties[hidden.urn];
    return typeof urn === "string" && urn !== unknownValue ? wholeUrn(urn, type) : "";
}

/**
 * Properties as they can travel: the SDK's serialisation throws on `undefined`, and where it serialises an error, nobody
 * catches that, and the engine waits for ever.
 */
export function withoutUndefined<T extends EngineProperties>(properties: T): T {
    return JSON.parse(JSON.stringify(properties)) as T;
}
