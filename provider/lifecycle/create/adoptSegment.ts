import { ApiError } from "../../api/ApiError";
import type { ClassifyApi } from "../../api/ClassifyApi";
import { ClassifyError, type ErrorCode } from "../../errors/ClassifyError";
import { oneLine } from "../../errors/printable";
import type { Segment } from "../../segment/Segment";
import type { StackKnowledge } from "../StackKnowledge";
import { awaitAnnouncements } from "./awaitAnnouncements";
import type { BuilderParts, BuildOrder } from "./BuildOrder";

export interface Adoption extends Pick<BuildOrder, "urn" | "definition" | "api" | "row"> {
    /** Of the segment. */
    readonly id: number;
}

/** False if `adopt` names the segment that is being replaced, or was used before: a new segment is then built. */
export function isAdoptionDue({ id, urn }: Pick<Adoption, "id" | "urn">, knowledge: StackKnowledge): boolean {
    return knowledge.ownerOf(id) !== urn && !knowledge.hasAdopted(urn, id);
}

/** Adopts a segment. It must exist, have the declared name, not be managed by another resource, and not have failed. */
export async function adoptSegment(
    { id, urn, definition, api, row }: Adoption,
    { knowledge, clock, cancelled }: Pick<BuilderParts, "knowledge" | "clock" | "cancelled">,
): Promise<Segment> {
    const name = definition.name.trim();
    const segment = await fetchSegment(id, api);
    if (segment.name.trim() !== name) {
        throw refused(
            id,
            "adopt-other-name",
            `its name is "${oneLine(segment.name)}", but the resource declares "${name}"`,
            `Declare \`name: ${JSON.stringify(segment.name)}\`, or correct the ID.`,
        );
    }
    if (segment.status === "failed") {
        throw refused(
            id,
            "adopt-failed-segment",
            "its build failed",
            "Remove `adopt` to build a new one, or contact your Classify representative.",
        );
    }
    await awaitAnnouncements(urn, [segment], knowledge, clock, cancelled);
    // Checked without another await, because two resources may adopt the segment at once.
    const owner = knowledge.ownerOf(id);
    if (owner !== undefined) {
        throw refused(
            id,
            "adopt-in-use",
            `another resource in this stack manages it (${owner})`,
            "Remove one of the two resources and use the outputs of the other.",
        );
    }
    knowledge.own(id, urn);
    const earlier = knowledge.stateOwnerOf(id);
    if (earlier !== undefined && earlier !== urn) {
        // Usually the update removes that resource, as in a move to a library. With `--target` the program may still have it.
        row.info(
            `segment ${id} belongs to ${earlier} in the state, and this update leaves that resource out. If the program still declares it, remove one of the two`,
        );
    }
    return segment;
}

async function fetchSegment(id: number, api: ClassifyApi): Promise<Segment> {
    try {
        return await api.get(id);
    } catch (error) {
        if (error instanceof ApiError && error.failure === "not-found") {
            throw refused(
                id,
                "adopt-not-found",
                "it does not exist in this account",
                "Correct the ID, or remove `adopt` to build a new segment. `pulumi-classify list` prints the IDs.",
                error,
            );
        }
        throw error;
    }
}

function refused(id: number, code: ErrorCode, reason: string, remedy: string, cause?: unknown): ClassifyError {
    return new ClassifyError({ code, action: `adopt segment ${id}`, reason, remedy, cause });
}
