import type { FormerSegment } from "../../recovery/StackState";
import { definitionHash } from "../../segment/meaning";
import type { Segment } from "../../segment/Segment";
import { findSegment } from "../findSegment";
import type { StackKnowledge } from "../StackKnowledge";
import type { BuildOrder } from "./BuildOrder";

export function isBuiltFrom(definition: Readonly<Record<string, unknown>>): (former: FormerSegment) => boolean {
    const hash = definitionHash(definition);
    return (former) => former.definitionHash === hash;
}

/**
 * The segment that the resource had under the same definition before, so that a revert builds nothing. Undefined where there
 * is none, or none that is still of use.
 */
export async function takeBack(
    { urn, definition, api, row }: Pick<BuildOrder, "urn" | "definition" | "api" | "row">,
    knowledge: StackKnowledge,
): Promise<Segment | undefined> {
    const former = knowledge.formerOf(urn).find(isBuiltFrom({ ...definition }));
    if (former === undefined || knowledge.isRebuilt(urn)) {
        return undefined;
    }
    const segment = await findSegment(former.id, api);
    // Checked after the request, with nothing to wait for from here on: two resources may want the segment at once.
    const owner = knowledge.ownerOf(former.id) ?? knowledge.stateOwnerOf(former.id) ?? urn;
    const isUsable =
        segment !== undefined &&
        segment.status !== "failed" &&
        segment.name.trim() === definition.name.trim() &&
        owner === urn;
    if (!isUsable) {
        row.info(`segment ${former.id} was built from this definition, but cannot be used again; a new one is built`);
        return undefined;
    }
    knowledge.own(segment.id, urn);
    row.info(`went back to segment ${segment.id}, which was built from this definition; nothing is built`);
    return segment;
}
