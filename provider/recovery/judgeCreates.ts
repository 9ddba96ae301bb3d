import type { Segment } from "../segment/Segment";
import {
    type ClockDifference,
    type Decision,
    decide,
    type LostRequest,
    searchIntervals,
    possibleSegments,
} from "./lostRequest";
import type { InterruptedStack, PendingCreate } from "./readInterruptedStack";

/** What to do about an interrupted create, and the segments that it may have built. */
export interface JudgedCreate {
    readonly create: PendingCreate;
    readonly candidates: readonly Segment[];
    readonly decision: Decision;
}

/** How long a request is under way at most. */
const longestRequestMs = 30_000;

/** One decision for each interrupted create. No segment goes to two resources. */
export function judgeCreates(
    { creates, owned, savedAt }: Pick<InterruptedStack, "creates" | "owned" | "savedAt">,
    account: readonly Segment[],
    clocks: ClockDifference,
    now: number,
): JudgedCreate[] {
    const owners = new Set(owned.map(({ id }) => id));
    // The engine saves the state before a create, which can wait for a lost request before it sends its own.
    const sentBefore = (savedAt ?? now) + searchIntervals * clocks.pollIntervalMs + longestRequestMs;
    const claims = creates.map((create): Claim => {
        const request = { name: create.name, sentAfter: create.stamp.askedAt, sentBefore, knownBefore: [] };
        const candidates = possibleSegments(request, account, (id) => owners.has(id), clocks);
        return { create, request, candidates: candidates.toSorted((a, b) => a.id - b.id) };
    });
    return claims.map((claim) => {
        const candidates = shareOf(claim, claims);
        return { create: claim.create, candidates, decision: decideOn(claim, candidates, claims, now, clocks) };
    });
}

interface Claim {
    readonly create: PendingCreate;
    readonly request: LostRequest;
    /** Oldest first. */
    readonly candidates: readonly Segment[];
}

/** Several resources with the same definition take one segment each: which of them has which makes no difference. */
function shareOf(claim: Claim, claims: readonly Claim[]): readonly Segment[] {
    const equals = claims.filter((other) => overlaps(claim, other) && isSameDefinition(claim, other));
    const segments = [
        ...new Map(equals.flatMap(({ candidates }) => candidates).map((each) => [each.id, each])).values(),
    ];
    if (segments.length > equals.length) {
        return claim.candidates;
    }
    return segments.slice(equals.indexOf(claim), equals.indexOf(claim) + 1);
}

function decideOn(
    claim: Claim,
    candidates: readonly Segment[],
    claims: readonly Claim[],
    now: number,
    { pollIntervalMs }: ClockDifference,
): Decision {
    const isContested = claims.some((other) => overlaps(claim, other) && !isSameDefinition(claim, other));
    return isContested
        ? { kind: "several", segments: candidates }
        : decide(claim.request, candidates, now, pollIntervalMs);
}

function overlaps(a: Claim, b: Claim): boolean {
    return a.candidates.some(({ id }) => b.candidates.some((segment) => segment.id === id));
}

function isSameDefinition(a: Claim, b: Claim): boolean {
    return a.create.stamp.definitionHash === b.create.stamp.definitionHash;
}
