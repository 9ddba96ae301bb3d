import { type Properties, unknownValue } from "../../../engine/properties";
import { isUnknown } from "../engineValues";
import type { Registered } from "./ResourceMonitor";

/** What a library that waits tells of its segments, by key; unknown as long as the wait is ahead. */
export function completedRecords(members: ReadonlyMap<string, Registered>, completion: Registered): unknown {
    const segments = completion.outputs["segments"];
    if (!Array.isArray(segments)) {
        return unknownValue;
    }
    const records = (segments as Properties[]).map((record): [unknown, Properties] => [record["id"], record]);
    const byId = new Map(records);
    return Object.fromEntries(
        [...members].flatMap(([key, { outputs }]) => {
            const record = byId.get(outputs["segmentId"]);
            return record === undefined ? [] : [[key, record]];
        }),
    );
}

/** The same for a library that does not wait: as the account last knew them. */
export function acceptedRecords(members: ReadonlyMap<string, Registered>): Properties {
    return Object.fromEntries([...members].map(([key, { outputs }]) => [key, acceptedRecord(outputs)]));
}

function acceptedRecord(outputs: Properties): Properties {
    const { segmentId: id = unknownValue, name, status = unknownValue, createdDate = unknownValue } = outputs;
    const { processedDate } = outputs;
    return { id, name, status, createdDate, ...(isPresent(processedDate) ? { processedDate } : {}) };
}

function isPresent(value: unknown): boolean {
    return value !== undefined && value !== null && !isUnknown(value);
}
