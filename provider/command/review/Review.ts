import type { PropertyChange } from "./propertyChanges";

/** The effect of a preview on the segments of an account: plain data, and the output of `review --json`. */
export interface Review {
    /** The preview failed, so the review may be incomplete. */
    readonly isIncomplete: boolean;
    readonly builds: readonly NewBuild[];
    readonly rebuilds: readonly Rebuild[];
    /** Replacements that build nothing: the new definition is one that the resource had before. */
    readonly reverts: readonly Revert[];
    readonly adoptions: readonly Adoption[];
    /** Complete segments whose state takes over what the program declares, after an import or a move. */
    readonly recorded: readonly ReviewedSegment[];
    /** Builds that were unfinished at the last update. */
    readonly unfinished: readonly UnfinishedSegment[];
    /** Segments that the stack drops, and that this update does not replace. */
    readonly removals: readonly Removal[];
    /** Names of the resources that only wait for segments. */
    readonly waits: readonly string[];
    readonly unchanged: Unchanged;
    /** Changes to resources of other packages, by operation. */
    readonly others: Readonly<Record<string, number>>;
}

export interface ReviewedSegment {
    /** The resource's name in the program. */
    readonly resource: string;
    readonly urn: string;
    /** The segment's display name; absent if it is secret. */
    readonly name?: string;
    /** The ID in the account. */
    readonly segmentId?: string;
}

export interface NewBuild extends ReviewedSegment {
    readonly definition: readonly PropertyChange[];
}

/** `segmentId` is the ID of the old segment, which stays in the account. */
export interface Rebuild extends ReviewedSegment {
    /** Empty if the user requested the replacement. */
    readonly changes: readonly PropertyChange[];
    /** False if it depends on values that are known only during the update. */
    readonly isCertain: boolean;
}

/** `segmentId` is the ID of the present segment, which stays in the account. */
export interface Revert extends ReviewedSegment {
    /** The ID of the segment that was built from the new definition. */
    readonly formerId: string;
}

/** `segmentId` is the ID of the adopted or imported segment. */
export interface Adoption extends ReviewedSegment {
    /** The ID of the resource's present segment, which stays in the account; absent if it has none. */
    readonly replacedId?: string;
}

interface Removal extends ReviewedSegment {
    /** True if an earlier update replaced the segment, and did not get to its end. The program may still declare the resource. */
    readonly isReplaced: boolean;
}

export interface UnfinishedSegment extends ReviewedSegment {
    readonly status?: string;
    /** False if the update checks the status once and does not wait. */
    readonly isResumed: boolean;
}

/** Pulumi counts unchanged resources, but lists them only on request. */
export interface Unchanged {
    readonly count: number;
    readonly of: "segments" | "resources";
}
