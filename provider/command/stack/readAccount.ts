import { ApiError } from "../../api/ApiError";
import type { ClassifyApi } from "../../api/ClassifyApi";
import type { ClockDifference } from "../../recovery/lostRequest";
import type { Segment } from "../../segment/Segment";
import type { CommandContext } from "../CommandContext";
import { connectAccount } from "../connectAccount";

/** The account, as the command read it. */
export interface AccountReading {
    readonly segments: readonly Segment[];
    readonly clocks: ClockDifference;
}

/** A list lags by seconds. Of more missing segments than this, the older ones are missing for another reason. */
const mostChecked = 20;

/**
 * Lists the account, and checks by ID what the list lacks: a new segment can be missing from the list at first.
 *
 * @param expected IDs of segments that the account should have
 */
export async function readAccount(expected: readonly number[], context: CommandContext): Promise<AccountReading> {
    const { api, pollIntervalMs } = connectAccount(context);
    const listed = await api.list();
    const known = new Set(listed.map(({ id }) => id));
    const missing = [...new Set(expected)].filter((id) => !known.has(id)).sort((a, b) => b - a);
    const unlisted: Segment[] = [];
    for (const id of missing.slice(0, mostChecked)) {
        unlisted.push(...(await segmentWith(id, api)));
    }
    return { segments: [...listed, ...unlisted], clocks: { aheadMs: api.clockAheadMs, pollIntervalMs } };
}

async function segmentWith(id: number, api: ClassifyApi): Promise<Segment[]> {
    try {
        return [await api.get(id)];
    } catch (fault) {
        if (fault instanceof ApiError && fault.failure === "not-found") {
            return [];
        }
        throw fault;
    }
}
