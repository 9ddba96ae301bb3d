import type { Properties } from "../../engine/properties";
import { unknownValue } from "../../engine/properties";
import { repeatedInOutputs, transport } from "../../engine/transport";
import { wholeUrn } from "../../engine/urn";
import { parseDuration } from "../../time/duration";

const keys: readonly string[] = Object.values(transport);

/** The properties without those of the dynamic provider. */
export function withoutTransport(properties: Properties): Properties {
    return Object.fromEntries(Object.entries(properties).filter(([key]) => !keys.includes(key)));
}

/** The hidden inputs that outputs must contain. */
export function transportOf(properties: Properties): Properties {
    const kept = repeatedInOutputs.filter((key) => properties[key] !== undefined);
    return Object.fromEntries(kept.map((key) => [key, properties[key]]));
}

/** Empty if it is not known. */
export function urnOf(properties: Properties, type: string): string {
    const urn = properties[transport.urn];
    return typeof urn === "string" && urn !== unknownValue ? wholeUrn(urn, type) : "";
}

/** By default, a resumed wait has the limit of the first one. */
export function timeoutOf(inputs: Properties, operation: "create" | "update"): number | undefined {
    const create = duration(inputs[transport.createTimeout]);
    return operation === "update" ? (duration(inputs[transport.updateTimeout]) ?? create) : create;
}

function duration(value: unknown): number | undefined {
    return typeof value === "string" ? parseDuration(value) : undefined;
}
