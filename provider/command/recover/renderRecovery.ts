import { parseUrn } from "../../engine/urn";
import type { JudgedCreate } from "../../recovery/judgeCreates";
import type { Segment } from "../../segment/Segment";
import { formatDuration } from "../../time/duration";
import { oneLine } from "../../errors/printable";
import type { Recovery } from "./Recovery";

export interface RecoveryView {
    readonly isDryRun: boolean;
    readonly now: number;
}

/** For people: one paragraph for each interrupted create, and what was done. */
export function renderRecovery({ judged, left, removed }: Recovery, { isDryRun, now }: RecoveryView): string {
    return [...judged.map((each) => paragraph(each, now)), left.length > 0 ? reasons(left) : ending()].join("\n");

    function ending(): string {
        const operations = `${removed} pending operation${removed === 1 ? "" : "s"}`;
        const nothing = judged.length === 0 ? "Nothing to recover." : "The state is unchanged.";
        return `${removed === 0 ? nothing : `${isDryRun ? "Would remove" : "Removed"} ${operations}.`}\n`;
    }
}

/** Why the state is unchanged although segments were found. */
function reasons(left: readonly string[]): string {
    const urns = left.map((urn) => `  ${oneLine(urn)}\n`).join("");
    return `The state is unchanged, because saving it would also remove these pending operations, which only \`pulumi up\` or you can settle. The next \`pulumi up\` recovers the segments by itself.\n${urns}`;
}

/** For programs. */
export function recoveryJson({ judged, left, removed, settled }: Recovery, { isDryRun, now }: RecoveryView): string {
    const document = {
        creates: judged.map(({ create, candidates, decision }) => ({
            urn: create.resource.urn,
            segmentName: create.name,
            askedAt: new Date(create.stamp.askedAt).toISOString(),
            candidates: candidates.map(({ id, status, createdDate }) => ({
                id,
                status,
                createdDate,
                ageMs: now - Date.parse(createdDate),
            })),
            decision: decision.kind,
            ...(decision.kind === "resume" ? { segmentId: decision.segment.id } : {}),
            ...(decision.kind === "wait" ? { waitMs: decision.leftMs } : {}),
        })),
        leftToUp: left,
        removedOperations: removed,
        isSaved: settled !== undefined && !isDryRun,
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
}

function paragraph({ create, candidates, decision }: JudgedCreate, now: number): string {
    const { name, type } = parseUrn(create.resource.urn);
    const found = candidates.map((segment) => described(segment, now)).join("; ") || "none";
    return [
        `${oneLine(name)} (${type.split(":").at(-1) ?? type})`,
        `  request     "${oneLine(create.name)}", asked for ${formatDuration(now - create.stamp.askedAt)} ago`,
        `  candidates  ${found}`,
        `  decision    ${decided(decision)}`,
        "",
    ].join("\n");
}

function described({ id, status, createdDate }: Segment, now: number): string {
    return `segment ${id}, ${status}, created ${formatDuration(now - Date.parse(createdDate))} ago`;
}

function decided(decision: JudgedCreate["decision"]): string {
    switch (decision.kind) {
        case "resume":
            return `resume segment ${decision.segment.id}`;
        case "several":
            return `several fit: set adopt to one of ${decision.segments.map(({ id }) => id).join(", ")} and run \`pulumi up\``;
        case "wait":
            return `wait for another ${formatDuration(decision.leftMs)}; after that, the next \`pulumi up\` builds it`;
        case "build":
            return "the next `pulumi up` builds it";
    }
}
