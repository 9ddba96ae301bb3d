import type { Row } from "../../engine/Row";
import { isBuilding, type Segment } from "../../segment/Segment";
import type { StackKnowledge } from "../StackKnowledge";
import { described, duplicateInAccount, duplicateInProgram, duplicateInState, newestOf } from "./createErrors";

/** A younger complete segment may be the one that the user wants. */
const recentMs = 24 * 3_600_000;

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
    const [ofOthers, ofStrangers] = byOwner(foreign, knowledge);
    const [other] = ofOthers.filter(({ segment }) => isBuilding(segment));
    if (other !== undefined) {
        throw duplicateInState(name, other.segment, other.owner, now);
    }
    const building = ofStrangers.filter(isBuilding);
    if (building.length > 0) {
        throw duplicateInAccount(name, building, now);
    }
    const isRecent = ({ status, createdDate }: Segment): boolean =>
        status === "complete" && now - Date.parse(createdDate) < recentMs;
    for (const { segment, owner } of ofOthers.filter((each) => isRecent(each.segment))) {
        row.warn(recentOfOther(segment, owner, now));
    }
    const recent = ofStrangers.filter(isRecent);
    if (recent.length > 0) {
        row.warn(recentNamesakes(recent, now));
    }
}

interface OwnedNamesake {
    readonly segment: Segment;
    /** A resource that the state has and the engine has not announced: the update removes it, or `--target` leaves it out. */
    readonly owner: string;
}

function byOwner(segments: readonly Segment[], knowledge: StackKnowledge): [OwnedNamesake[], Segment[]] {
    const ofOthers = segments.flatMap((segment) => {
        const owner = knowledge.stateOwnerOf(segment.id);
        return owner === undefined ? [] : [{ segment, owner }];
    });
    return [ofOthers, segments.filter(({ id }) => knowledge.stateOwnerOf(id) === undefined)];
}

function recentOfOther(segment: Segment, owner: string, now: number): string {
    return `segment ${described(segment, now)} has the same name, is less than 24 hours old and belongs to another resource in the state (${owner}). If the program no longer declares that resource, add \`adopt: ${segment.id}\` to use the segment instead of the new one`;
}

function recentNamesakes(recent: readonly Segment[], now: number): string {
    const newest = newestOf(recent);
    const found =
        recent.length === 1
            ? `segment ${described(newest, now)} has the same name, is less than 24 hours old and is not managed by this stack`
            : `${recent.length} segments with the same name are less than 24 hours old and not managed by this stack; the newest is segment ${described(newest, now)}`;
    return `${found}. To use it instead of the new one, add \`adopt: ${newest.id}\``;
}
