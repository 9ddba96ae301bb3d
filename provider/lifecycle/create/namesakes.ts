import { isBuilding, type Segment } from "../../segment/Segment";
import type { JournalEntry } from "../../journal/JournalEntry";

/** A finished segment younger than this may well be what the user wanted. */
const recentMs = 24 * 3_600_000;
/** What is further off than this was made by somebody else; clocks may be hours apart, and 429s may put a POST off. */
const arrivalMs = 24 * 3_600_000;

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

/** The segments that a POST whose answer was lost can have made: none that was there when the account was last listed. */
export function possibleResults(
    name: string,
    { startedAt, namesakes }: Pick<JournalEntry, "startedAt" | "namesakes">,
    account: readonly Segment[],
    isOurs: (id: number) => boolean,
): Segment[] {
    return namesakesOf(name, account).filter(({ id, createdDate }) => {
        const isInTime = Math.abs(Date.parse(createdDate) - Date.parse(startedAt)) < arrivalMs;
        return isInTime && !namesakes.includes(id) && !isOurs(id);
    });
}
