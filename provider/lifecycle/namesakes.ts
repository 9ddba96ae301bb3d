import { isBuilding, type Segment } from "../segment/Segment";
import type { JournalEntry } from "../journal/JournalEntry";

/** A finished segment younger than this may well be what the user wanted. */
const recentMs = 24 * 3_600_000;
/** How far the clocks of this machine and of Classify may be apart. */
const clockToleranceMs = 10 * 60_000;
/** A POST that meets one 429 after another is sent this long after it was first tried, at the most. */
const latestArrivalMs = 60 * 60_000;

export type Verdict =
    { readonly kind: "free" } | { readonly kind: "building" | "finished-lately"; readonly segment: Segment };

export function namesakesOf(name: string, account: readonly Segment[]): Segment[] {
    return account.filter((segment) => segment.name.trim() === name.trim());
}

/** Whether a new build would repeat one that is already there, made by somebody else or by a run that was cut off. */
export function judgeNamesakes(namesakes: readonly Segment[], isOurs: (id: number) => boolean, now: number): Verdict {
    const foreign = namesakes.filter((segment) => !isOurs(segment.id));
    const building = foreign.find(isBuilding);
    if (building !== undefined) {
        return { kind: "building", segment: building };
    }
    const recent = foreign.find(
        (segment) => segment.status === "complete" && now - Date.parse(segment.createdDate) < recentMs,
    );
    return recent === undefined ? { kind: "free" } : { kind: "finished-lately", segment: recent };
}

/** The segments that a POST whose answer was lost can have made. */
export function possibleResults(
    name: string,
    { startedAt, namesakes }: Pick<JournalEntry, "startedAt" | "namesakes">,
    account: readonly Segment[],
    isOurs: (id: number) => boolean,
): Segment[] {
    return namesakesOf(name, account).filter(({ id, createdDate }) => {
        const afterMs = Date.parse(createdDate) - Date.parse(startedAt);
        const isInTime = afterMs > -clockToleranceMs && afterMs < latestArrivalMs;
        return isInTime && !namesakes.includes(id) && !isOurs(id);
    });
}
