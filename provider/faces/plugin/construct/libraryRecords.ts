import { type Properties, unknownValue } from "../../../engine/properties";
import { isUnknown } from "../engineValues";
import type { Registered } from "./ResourceMonitor";

/**
 * What a library tells of its segments, by key: what the completion reports, and of a segment that it does not report, what the
 * segment's resource knows. Unknown as long as the completion's report is.
 */
export function libraryRecords(members: ReadonlyMap<string, Registered>, completion: Registered): unknown {
    const reported = completion.outputs["segments"];
    if (!Array.isArray(reported)) {
        return unknownValue;
    }
    const byId = new Map((reported as Properties[]).map((record) => [record["id"], record]));
    return Object.fromEntries(
        [...members].map(([key, { outputs }]) => [key, byId.get(outputs["segmentId"]) ?? memberRecord(outputs)]),
    );
}

function memberRecord(outputs: Properties): Properties {
    const { segmentId: id = unknownValue, name, status = unknownValue, createdDate = unknownValue } = outputs;
    const { processedDate } = outputs;
    return { id, name, status, createdDate, ...(isPresent(processedDate) ? { processedDate } : {}) };
}

function isPresent(value: unknown): boolean {
    return value !== undefined && value !== null && !isUnknown(value);
}
