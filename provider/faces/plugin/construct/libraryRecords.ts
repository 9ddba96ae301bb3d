import { type Properties, unknownValue } from "../../../engine/properties";
import type { Registered } from "./ResourceMonitor";

/** What a library tells of its segments, by key; unknown as long as its completion has not recorded them. */
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
