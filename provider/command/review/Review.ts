import type { PropertyChange } from "./propertyChanges";

/** What a preview means for the segments of an account: plain data, and the answer of `review --json`. */
export interface Review {
    /** The preview ended in an error: what follows may lack something. */
    readonly isIncomplete: boolean;
    readonly builds: readonly NewBuild[];
    readonly rebuilds: readonly Rebuild[];
    readonly adoptions: readonly ReviewedSegment[];
    /** Complete segments of which the state takes over what the program declares, after an import or a move. */
    readonly recorded: readonly ReviewedSegment[];
    /** Builds that an earlier update did not see the end of. */
    readonly unfinished: readonly UnfinishedSegment[];
    /** Segments that the stack gives up without building another in their place. */
    readonly removals: readonly ReviewedSegment[];
    /** Resources that only wait for other segments, by name. */
    readonly waits: readonly string[];
    readonly unchanged: Unchanged;
    /** Changes to resources of other packages, by operation. */
    readonly others: Readonly<Record<string, number>>;
}

export interface ReviewedSegment {
    /** The resource's name in the program. */
    readonly resource: string;
    readonly urn: string;
    /** The segment's display name, where it may be shown. */
    readonly name?: string;
    /** The ID in the account. */
    readonly segmentId?: string;
}

export interface NewBuild extends ReviewedSegment {
    readonly definition: readonly PropertyChange[];
}

/** `segmentId` is that of the old segment, which stays in the account. */
export interface Rebuild extends ReviewedSegment {
    /** Empty when somebody asked for the replacement. */
    readonly changes: readonly PropertyChange[];
    /** False when it hangs on values that are only known during the update. */
    readonly isCertain: boolean;
}

export interface UnfinishedSegment extends ReviewedSegment {
    readonly status?: string;
}

/** Pulumi counts what stays the same, but lists it only when asked to. */
export interface Unchanged {
    readonly count: number;
    readonly of: "segments" | "resources";
}
