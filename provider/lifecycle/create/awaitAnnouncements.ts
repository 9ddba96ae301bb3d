import type { Segment } from "../../segment/Segment";
import type { Clock } from "../../time/Clock";
import type { StackKnowledge } from "../StackKnowledge";

/** How long a create waits for the engine to announce a declared resource of the state. */
const announcementMs = 10_000;
const announcementStepMs = 250;

/**
 * Waits until the engine has announced every resource of the state that manages one of these segments: it may create a
 * resource before it announces an unchanged one. A resource that the program no longer declares is never announced, nor is
 * one that `--target` leaves out.
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
