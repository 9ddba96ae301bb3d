import type { PropertyChange } from "./propertyChanges";

/** The effect of a preview on the segments of an account: plain data, and the output of `review --json`. */
export interface Review {
    /** The preview failed, so the review may be incomplete. */
    readonly isIncomplete: boolean;
    readonly builds: readonly NewBuild[];
    readonly rebuilds: readonly Rebuild[];
    /** Replacements that build nothing: the new definition is one that the resource had before. */
    readonly reverts: readonly Revert[];
    readonly adoptions: readonly ReviewedSegment[];
    /** Complete segments whose state takes over what the program declares, after an import or a move. */
    readonly recorded: readonly ReviewedSegment[];
    /** Builds that were unfinished at the last update. */
    readonly unfinished: readonly UnfinishedSegment[];
    /** Segments that the stack drops without a replacement. */
    readonly removals: readonly ReviewedSegment[];
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

export interface UnfinishedSegment extends ReviewedSegment {
    readonly status?: string;
}

/** Pulumi counts unchanged resources, but lists them only on request. */
export interface Unchanged {
    readonly count: number;
    readonly of: "segments" | "resources";
}

/** The whole review in one sentence. */
export function verdict(review: Review): string {
    const { builds, reverts, adoptions, unfinished } = review;
    const rebuilt = review.rebuilds.filter(({ isCertain }) => isCertain).length;
    const perhapsRebuilt = review.rebuilds.length - rebuilt;
    const built = counted([
        [builds.length, "built"],
        [rebuilt, "rebuilt"],
        [perhapsRebuilt, "possibly rebuilt"],
    ]);
    const rest = counted([
        [reverts.length, "reverted"],
        [adoptions.length, "adopted"],
        [unfinished.length, "resumed"],
        [orphans(review).length, "orphaned"],
    ]);
    const parts = [...built.slice(0, -1), ...built.slice(-1).map((last) => `${last} (1–2 h each)`), ...rest];
    const [first, ...others] = parts;
    const incomplete = review.isIncomplete ? "The preview failed, so this may be incomplete: " : "";
    if (first === undefined) {
        return `${incomplete}${incomplete === "" ? "N" : "n"}o segment will be built, rebuilt or orphaned.`;
    }
    const [count, ...words] = first.split(" ");
    const subject = `${count ?? ""} segment${count === "1" ? "" : "s"} will be ${words.join(" ")}`;
    return `${incomplete}${[subject, ...others].join(", ")}.`;
}

/** Segments that no resource of the stack manages after the update. The API cannot delete them. */
export function orphans({ rebuilds, reverts, removals }: Review): Review["removals"] {
    return [...rebuilds, ...reverts, ...removals];
}

function counted(counts: readonly (readonly [number, string])[]): string[] {
    return counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}
