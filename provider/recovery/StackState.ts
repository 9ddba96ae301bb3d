import type { RequestStamp } from "./requestStamp";

/** What a stack's state says about segments. Every machine that uses the backend reads the same. */
export interface StackState {
    /** When the state was last written; milliseconds since 1970. Undefined where it does not say. */
    readonly savedAt: number | undefined;
    readonly owned: readonly OwnedSegment[];
    /** Creates that were begun and have no result in the state. A running update has such creates too. */
    readonly interrupted: readonly InterruptedCreate[];
    /** Segments of resources that the program declared once, as the completions of the stack remember them. */
    readonly removed: readonly FormerSegment[];
    /** Every resource of the state, and every one that an operation is about. */
    readonly urns: ReadonlySet<string>;
}

/** A segment that a resource of the stack manages, or managed until it was replaced. */
export interface OwnedSegment {
    readonly urn: string;
    readonly id: number;
    /** Undefined for a resource that an earlier version of this package created. */
    readonly stamp: RequestStamp | undefined;
    /** Of the definition it was built from; undefined where part of that is encrypted. */
    readonly definitionHash: string | undefined;
    /** When Classify received the request; milliseconds since 1970. */
    readonly createdAt: number | undefined;
    /** The segments that the resource had before this one, as its outputs remember them. */
    readonly former: readonly FormerSegment[];
    /** The option `adopt` in its outputs. */
    readonly adopt: number | undefined;
}

/** A segment that a resource had before, and the definition that it was built from. */
export interface FormerSegment {
    readonly definitionHash: string;
    readonly id: number;
    /** When Classify received the request; milliseconds since 1970. */
    readonly createdAt: number;
    /** Name of the resource; undefined where the resource itself remembers the segment. */
    readonly resource?: string | undefined;
}

/** A create without a result in the state; it may have built a segment. */
export interface InterruptedCreate {
    readonly urn: string;
    /** Undefined for a create of an earlier version of this package. */
    readonly stamp: RequestStamp | undefined;
    /** The segments that an unconfirmed resource had before; empty for a pending operation, which has no outputs. */
    readonly former: readonly FormerSegment[];
    /** The option `adopt` in the outputs of an unconfirmed resource. */
    readonly adopt: number | undefined;
}

/** The ID of a resource whose request was sent and never answered: the next run searches the account for its segment. */
export const unconfirmedId = "unconfirmed";
