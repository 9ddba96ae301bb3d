import type { Row } from "../../engine/Row";
import { isBuilding, type Segment } from "../../segment/Segment";
import type { Clock } from "../../time/Clock";
import type { StackKnowledge } from "../StackKnowledge";
import { described, duplicateInAccount, duplicateInProgram, newestOf } from "./createErrors";

/** A younger complete segment may be the one that the user wants. */
const recentMs = 24 * 3_600_000;
/** How long the guard waits for the engine to announce a declared resource of the state. */
const announcementMs = 10_000;
const announcementStepMs = 250;

export interface Newcomer {
    readonly name: string;
    readonly urn: string;
    readonly row: Row;
    /** Another resource of the program that has the name. */
    readonly rival: string | undefined;
}

/**
 * Throws if the account is already building a segment of this name, and warns if one was completed in the last 24 hours.
 *
 * @param namesakes the account's segments of that name
 * @param now by Classify's clock
 */
export function guardAgainstDuplicates(
    { name, urn, row, rival }: Newcomer,
    namesakes: readonly Segment[],
    knowledge: StackKnowledge,
    now: number,
): void {
    if (rival !== undefined) {
        throw duplicateInProgram(name, rival);
    }
    const foreign = namesakes.filter(({ id }) => !knowledge.isKnownTo(urn, id));
    const building = foreign.filter(isBuilding);
    if (building.length > 0) {
        throw duplicateInAccount(name, building, now);
    }
    const recent = foreign.filter(
        ({ status, createdDate }) => status === "complete" && now - Date.parse(createdDate) < recentMs,
    );
    if (recent.length > 0) {
        row.warn(recentNamesakes(recent, now));
    }
}

/**
 * Waits until the engine has announced every resource of the state that manages one of these segments: it may create a
 * resource before it announces an unchanged one. A resource that the program no longer declares is never announced.
 */
export async function awaitAnnouncements(
    urn: string,
    namesakes: readonly Segment[],
    knowledge: StackKnowledge,
    clock: Clock,
    cancelled: AbortSignal,
): Promise<void> {
    const ofOthers = namesakes.filter(({ id }) => ![undefined, urn].includes(knowledge.stateOwnerOf(id)));
    const isAnnounced = ({ id }: Segment): boolean => knowledge.ownerOf(id) !== undefined;
    for (let waitedMs = 0; !ofOthers.every(isAnnounced) && waitedMs < announcementMs; waitedMs += announcementStepMs) {
        await clock.sleep(announcementStepMs, cancelled);
    }
}

function recentNamesakes(recent: readonly Segment[], now: number): string {
    const newest = newestOf(recent);
    const found =
        recent.length === 1
            ? `segment ${described(newest, now)} has the same name, is less than 24 hours old and is not managed by this stack`
            : `${recent.length} segments with the same name are less than 24 hours old and not managed by this stack; the newest is segment ${described(newest, now)}`;
    return `${found}. To use it instead of the new one, add \`adopt: ${newest.id}\``;
}
