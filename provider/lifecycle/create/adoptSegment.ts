import { ApiError } from "../../api/ApiError";
import type { ClassifyApi } from "../../api/ClassifyApi";
import { ClassifyError, type ErrorCode } from "../../errors/ClassifyError";
import type { Segment } from "../../segment/Segment";
import type { StackKnowledge } from "../StackKnowledge";

export interface Adoption {
    readonly id: number;
    readonly urn: string;
    readonly name: string;
}

/** False if `adopt` names the segment that is being replaced, or was used before: a new segment is then built. */
export function isAdoptionDue({ id, urn }: Pick<Adoption, "id" | "urn">, knowledge: StackKnowledge): boolean {
    return knowledge.ownerOf(id) !== urn && !knowledge.hasAdopted(urn, id);
}

/** Adopts a segment. It must exist, have the declared name, not be managed by another resource, and not have failed. */
export async function adoptSegment(adoption: Adoption, api: ClassifyApi, knowledge: StackKnowledge): Promise<Segment> {
    const { id, name, urn } = adoption;
    const segment = await fetchSegment(id, api);
    // Checked after the request and without another await, because two resources may adopt the segment at once.
    const owner = knowledge.ownerOf(id);
    if (owner !== undefined) {
        throw refused(
            id,
            "adopt-in-use",
            `another resource in this stack manages it (${owner})`,
            "Remove one of the two resources and use the outputs of the other.",
        );
    }
    if (segment.name.trim() !== name.trim()) {
        throw refused(
            id,
            "adopt-other-name",
            `its name is "${segment.name}", but the resource declares "${name.trim()}"`,
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
    knowledge.own(id, urn);
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
