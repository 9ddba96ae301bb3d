import type { PropertyChange } from "./propertyChanges";

/** What a preview means for the segments of an account: plain data, and the answer of `review --json`. */
export interface Review {
    /** The preview ended in an error: what follows may lack something. */
    readonly isIncomplete: boolean;
    readonly builds: readonly NewBuild[];
    readonly rebuilds: readonly Rebuild[];
    readonly adoptions: readonly ReviewedSegment[];
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

/** The whole review in one sentence. */
export function verdict(review: Review): string {
    const { builds, adoptions, unfinished } = review;
    const rebuilt = review.rebuilds.filter(({ isCertain }) => isCertain).length;
    const perhapsRebuilt = review.rebuilds.length - rebuilt;
    const built = counted([
        [builds.length, "built"],
        [rebuilt, "rebuilt"],
        [perhapsRebuilt, "possibly rebuilt"],
    ]);
    const rest = counted([
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

/** Segments that no resource of the stack stands for any more: the API can delete none. */
export function orphans({ rebuilds, removals }: Review): Review["removals"] {
    return [...rebuilds, ...removals];
}

function counted(counts: readonly (readonly [number, string])[]): string[] {
    return counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}
