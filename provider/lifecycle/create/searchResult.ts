import { ApiError, type ApiFailure } from "../../api/ApiError";
import type { JournalEntry } from "../../journal/JournalEntry";
import type { Segment } from "../../segment/Segment";
import type { Clock } from "../../time/Clock";
import { interruptedWhileSending, severalResults, unsettled } from "./createErrors";
import { possibleResults } from "./namesakes";

/** Failures of a POST after which the segment may exist all the same. */
const uncertain: readonly ApiFailure[] = ["timeout", "network", "server-error", "unreadable", "redirected"];

/** After this time, nothing that was sent before is still on its way into the account. */
const stillArrivingMs = 120_000;

export function mayHaveArrived(error: ApiError): boolean {
    return uncertain.includes(error.failure);
}

/**
 * When to look for the result of a lost POST, in pauses between looks. A server that did not answer in time may still be
 * at work, so that it gets another minute. Short poll intervals, which exist on loopback only, shorten the pauses too.
 */
export function searchPauses({ failure }: Pick<ApiError, "failure">, pollIntervalMs: number): number[] {
    const second = Math.min(pollIntervalMs / 15, 1_000);
    return [1, 4, 10, ...(failure === "timeout" ? [60] : [])].map((seconds) => seconds * second);
}

/** The same for a create that an earlier run was cut off from: at once, and as long as it may still be on its way. */
export function resumePauses(ageMs: number, pollIntervalMs: number): number[] {
    return ageMs < stillArrivingMs ? [0, ...searchPauses({ failure: "timeout" }, pollIntervalMs)] : [0];
}

export interface Search {
    readonly name: string;
    readonly entry: Pick<JournalEntry, "startedAt" | "namesakes">;
    readonly pausesMs: readonly number[];
    readonly cause: unknown;
    readonly list: () => Promise<Segment[]>;
    readonly isOurs: (id: number) => boolean;
    readonly clock: Clock;
    readonly cancelled: AbortSignal;
}

/** The one segment that a lost POST made; undefined when it made none; an error when that cannot be told. */
export async function searchResult(search: Search): Promise<Segment | undefined> {
    for (const pauseMs of search.pausesMs) {
        await search.clock.sleep(pauseMs, search.cancelled);
        if (search.cancelled.aborted) {
            throw interruptedWhileSending(search.name, search.cause);
        }
        const [found, ...more] = possibleResults(search.name, search.entry, await account(search), search.isOurs);
        if (found !== undefined && more.length > 0) {
            throw severalResults(search.name, [found, ...more], search.cause);
        }
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}

async function account({ list, name, cancelled, cause }: Search): Promise<Segment[]> {
    try {
        return await list();
    } catch (error) {
        throw cancelled.aborted
            ? interruptedWhileSending(name, cause)
            : unsettled(
                  name,
                  `the account cannot be listed either: ${error instanceof Error ? error.message : String(error)}`,
                  error,
              );
    }
}
