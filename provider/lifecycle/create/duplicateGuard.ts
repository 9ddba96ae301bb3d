import type { Row } from "../../engine/Row";
import type { Segment } from "../../segment/Segment";
import { duplicateInAccount, duplicateInProgram } from "./createErrors";
import { judgeNamesakes } from "./namesakes";
import type { StackKnowledge } from "../StackKnowledge";

export interface Newcomer {
    readonly name: string;
    readonly urn: string;
    readonly row: Row;
}

/** Stops a create that would build what is already being built; warns of one that was built lately. */
export function guardAgainstDuplicates(
    newcomer: Newcomer,
    namesakes: readonly Segment[],
    knowledge: StackKnowledge,
    now: number,
): void {
    const { name, urn, row } = newcomer;
    const other = ownerAmong(newcomer, namesakes, knowledge) ?? knowledge.takeName(name, urn);
    if (other !== undefined) {
        throw duplicateInProgram(name, other);
    }
    const verdict = judgeNamesakes(namesakes, (id) => knowledge.isOurs(id), now);
    if (verdict.kind === "building") {
        throw duplicateInAccount(name, verdict.segment);
    }
    if (verdict.kind === "finished-lately") {
        row.warn(
            `segment ${verdict.segment.id} of the same name was built in this account within the last 24 hours and is not known to be one of this stack; if it is the one you want, add \`adopt: ${verdict.segment.id}\``,
        );
    }
}

/**
 * Another resource that has a segment of the name, and goes on declaring it: what stopped one run must stop the next. Who
 * has one as well builds no second by being replaced.
 */
function ownerAmong(
    { name, urn }: Newcomer,
    namesakes: readonly Segment[],
    knowledge: StackKnowledge,
): string | undefined {
    const owners = namesakes
        .filter(({ status }) => status !== "failed")
        .flatMap(({ id }) => knowledge.ownerOf(id) ?? []);
    return owners.includes(urn) ? undefined : owners.find((owner) => knowledge.declaredName(owner) === name);
}
