import { ClassifyError } from "../../errors/ClassifyError";
import type { Segment } from "../../segment/Segment";

/** Why a segment was not asked for, or is not known to have been. */

export function duplicateInAccount(name: string, { id, status }: Segment): ClassifyError {
    return new ClassifyError({
        code: "duplicate-name",
        action: `create segment "${name}"`,
        reason: `segment ${id} of the same name is already being built in this account (${status}), and it is not known to be one of this stack; nothing was sent`,
        remedy: `To take it over instead of building again, add \`adopt: ${id}\` to the resource; to build a second one, add \`allowDuplicateName: true\`.`,
    });
}

export function duplicateInProgram(name: string, otherUrn: string): ClassifyError {
    return new ClassifyError({
        code: "duplicate-name",
        action: `create segment "${name}"`,
        reason: `another resource of this stack has a segment of the same name, or is just creating one (${otherUrn}); nothing was sent for this one`,
        remedy: "Give one of them another name, or add `allowDuplicateName: true` to have both.",
    });
}

export function interruptedBeforeSending(name: string): ClassifyError {
    return new ClassifyError({
        code: "create-interrupted",
        action: `create segment "${name}"`,
        reason: "interrupted before anything was sent; nothing is lost",
        remedy: "Run `pulumi up` again to create it.",
    });
}

/** Nobody sees this error, since nobody is left to show it; it ends the create all the same. */
export function engineGone(name: string): ClassifyError {
    return new ClassifyError({
        code: "create-interrupted",
        action: `create segment "${name}"`,
        reason: "Pulumi has ended before anything was sent; nothing is lost",
        remedy: "Run `pulumi up` again to create it.",
    });
}

export function interruptedWhileSending(name: string, cause: unknown): ClassifyError {
    return new ClassifyError({
        code: "create-interrupted",
        action: `create segment "${name}"`,
        reason: "interrupted before Classify's answer was in; the journal remembers the request, and nothing is lost",
        remedy: "Run `pulumi up` again: it looks the segment up and resumes, and sends nothing twice.",
        cause,
    });
}

export function unsettled(name: string, reason: string, cause: unknown): ClassifyError {
    return new ClassifyError({
        code: "create-unsettled",
        action: `tell whether segment "${name}" was created`,
        reason: `the answer to the request was lost, and ${reason}`,
        remedy: "The journal remembers the request: run `pulumi up` again, and it looks the segment up before it sends anything.",
        cause,
    });
}

export function severalResults(name: string, candidates: readonly Segment[], cause: unknown): ClassifyError {
    const ids = candidates.map(({ id }) => id);
    return new ClassifyError({
        code: "create-unsettled",
        action: `tell which segment "${name}" was created`,
        reason: `the answer to the request was lost, and ${ids.length} segments of that name came into being at the time: ${ids.join(", ")}`,
        remedy: `Ask who made the others, then take yours over with \`adopt: <id>\`, for example \`adopt: ${ids[0] ?? ""}\`.`,
        cause,
    });
}
