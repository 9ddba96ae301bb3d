import { unexpectedRemedy } from "../../errors/asClassifyError";
import { ClassifyError, type ErrorParts } from "../../errors/ClassifyError";
import type { LostRequest } from "../../recovery/lostRequest";
import type { Segment } from "../../segment/Segment";
import { age } from "../../waiting/waitTexts";

/**
 * The request may have built a segment, but its ID is not known. The resource is saved, so that the next run on any machine
 * searches the account.
 */
export class UnconfirmedRequestError extends ClassifyError {
    /** Time of the first unconfirmed request, in milliseconds by this machine's clock. */
    readonly sentAfter: number;

    constructor({ sentAfter }: Pick<LostRequest, "sentAfter">, parts: ErrorParts) {
        super(parts);
        this.sentAfter = sentAfter;
    }
}

export function duplicateInAccount(name: string, building: readonly Segment[], now: number): ClassifyError {
    const newest = newestOf(building);
    const reason =
        building.length === 1
            ? `segment ${described(newest, now)} has the same name and is not managed by this stack`
            : `${building.length} segments with the same name are building in this account and are not managed by this stack; the newest is segment ${described(newest, now)}`;
    return new ClassifyError({
        code: "duplicate-name",
        action: `create segment "${name}"`,
        reason: `${reason}. No request was sent`,
        remedy: `To take it over instead of building again, add \`adopt: ${newest.id}\` to the resource. To build another one, add \`allowDuplicateName: true\`.`,
    });
}

/** The segment that is building belongs to a resource of the state, and the engine has not announced that resource. */
export function duplicateInState(name: string, building: Segment, owner: string, now: number): ClassifyError {
    return new ClassifyError({
        code: "duplicate-name",
        action: `create segment "${name}"`,
        reason: `segment ${described(building, now)} has the same name and belongs to another resource in the state (${owner}). No request was sent`,
        remedy: `If the program no longer declares that resource, add \`adopt: ${building.id}\` to take its segment over. Otherwise give one of them another name, or add \`allowDuplicateName: true\` to one of them.`,
    });
}

/** The name is used by another resource of the program. */
export function duplicateInProgram(name: string, otherUrn: string): ClassifyError {
    return new ClassifyError({
        code: "duplicate-name",
        action: `create segment "${name}"`,
        reason: `another resource in this stack uses the same name (${otherUrn}). No request was sent`,
        remedy: "Give one of them another name, or add `allowDuplicateName: true` to one of them.",
    });
}

export function interruptedBeforeSending(name: string): ClassifyError {
    return notSent(name, "interrupted before a request was sent");
}

/** Ends the create. It is not displayed, because the engine has ended. */
export function engineGone(name: string): ClassifyError {
    return notSent(name, "Pulumi ended before a request was sent");
}

export function interruptedWhileSending(request: LostRequest, cause: unknown): UnconfirmedRequestError {
    return new UnconfirmedRequestError(request, {
        code: "create-interrupted",
        action: `create segment "${request.name}"`,
        reason: "interrupted before the request was confirmed. Nothing is lost",
        remedy: "Run `pulumi up` again, on any machine: it searches the account and resumes.",
        cause,
    });
}

export function unsettled(request: LostRequest, cause: unknown): UnconfirmedRequestError {
    return new UnconfirmedRequestError(request, {
        code: "create-unsettled",
        action: `confirm the request for segment "${request.name}"`,
        reason: `the answer was lost, and the account cannot be listed: ${messageOf(cause)}`,
        remedy: "Run `pulumi up` again, on any machine: it searches the account before it sends anything.",
        cause,
    });
}

export function severalResults(
    request: LostRequest,
    candidates: readonly Segment[],
    cause: unknown,
): UnconfirmedRequestError {
    const ids = candidates.map(({ id }) => id);
    return new UnconfirmedRequestError(request, {
        code: "create-unsettled",
        action: `confirm the request for segment "${request.name}"`,
        reason: `the answer was lost, and ${ids.length} segments with that name were created since: ${ids.join(", ")}`,
        remedy: `Find out who created the others, then take yours over with \`adopt: <id>\`, for example \`adopt: ${ids[0] ?? ""}\`. If none of them is yours, add \`allowDuplicateName: true\` and a new \`revision\` to build another one.`,
        cause,
    });
}

/** A defect after the request was sent. The request may have arrived. */
export function unexpectedWhileSending(request: LostRequest, fault: unknown): UnconfirmedRequestError {
    return new UnconfirmedRequestError(request, {
        code: "unexpected",
        action: `create segment "${request.name}"`,
        reason: messageOf(fault),
        remedy: unexpectedRemedy,
        cause: fault,
    });
}

/** "62 (processing, requested 12m ago)". */
export function described(segment: Segment, now: number): string {
    return `${segment.id} (${segment.status}, requested ${age(segment, now)} ago)`;
}

export function newestOf(segments: readonly Segment[]): Segment {
    return segments.reduce((newest, segment) =>
        segment.createdDate.localeCompare(newest.createdDate) > 0 ||
        (segment.createdDate === newest.createdDate && segment.id > newest.id)
            ? segment
            : newest,
    );
}

function notSent(name: string, reason: string): ClassifyError {
    return new ClassifyError({
        code: "create-interrupted",
        action: `create segment "${name}"`,
        reason: `${reason}. Nothing is lost`,
        remedy: "Run `pulumi up` again to create it.",
    });
}

function messageOf(fault: unknown): string {
    return fault instanceof Error ? fault.message : String(fault);
}
