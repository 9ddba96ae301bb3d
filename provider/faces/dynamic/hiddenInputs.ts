import type { Properties } from "../../engine/properties";
import { unknownValue } from "../../engine/properties";
import { wholeUrn } from "../../engine/urn";
import { parseDuration } from "../../time/duration";

/** Hidden inputs with values that the engine passes only to native plugins. */
export const hidden = {
    /** The provider's text, needed by Pulumi's SDK. */
    provider: "__provider",
    /** The resource's URN in its short form (`engine/urn.ts`). */
    urn: "__urn",
    /** `customTimeouts` of the resource, as written. */
    createTimeout: "__createTimeout",
    updateTimeout: "__updateTimeout",
} as const;

const keys: readonly string[] = Object.values(hidden);

/** The properties without those of the dynamic provider. */
export function withoutTransport(properties: Properties): Properties {
    return Object.fromEntries(Object.entries(properties).filter(([key]) => !keys.includes(key)));
}

/** The hidden inputs that outputs must contain, because refresh and destroy pass only outputs. */
export function transportOf(properties: Properties): Properties {
    const kept = [hidden.provider, hidden.urn].filter((key) => properties[key] !== undefined);
    return Object.fromEntries(kept.map((key) => [key, properties[key]]));
}

/** Empty if it is not known. */
export function urnOf(properties: Properties, type: string): string {
    const urn = properties[hidden.urn];
    return typeof urn === "string" && urn !== unknownValue ? wholeUrn(urn, type) : "";
}

/** By default, a resumed wait has the limit of the first one. */
export function timeoutOf(inputs: Properties, operation: "create" | "update"): number | undefined {
    const create = duration(inputs[hidden.createTimeout]);
    return operation === "update" ? (duration(inputs[hidden.updateTimeout]) ?? create) : create;
}

function duration(value: unknown): number | undefined {
    return typeof value === "string" ? parseDuration(value) : undefined;
}
