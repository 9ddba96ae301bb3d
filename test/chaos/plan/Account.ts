/** What is unusual about the account and its API during a whole run of the harness. */
export interface Account {
    /** New segments appear late in the list, and with `gets` in answers to GET. Up to four poll intervals: less than the five for which the provider waits. */
    readonly lag: { readonly polls: number; readonly gets: boolean } | undefined;
    /** How far the API's clock is ahead; negative: behind. */
    readonly clockOffMinutes: number;
    readonly orphans: readonly Orphan[];
    readonly secondStack: SecondStackPlan | undefined;
}

/** A segment of a declared name that an earlier replacement has left in the account, and no state knows. */
export interface Orphan {
    readonly name: string;
    /**
     * Age when the run begins. Far beyond the tolerance of the lower bound, which is 5 poll intervals and 2 s: here 3 s. A
     * younger one could not be told from the lost segment.
     */
    readonly secondsOld: number;
    /** Not one that is being built: the duplicate check stops for that, whatever else happens. */
    readonly status: "complete" | "failed";
}

/** A stack of another project that declares the same names on the same account. */
interface SecondStackPlan {
    /** For the segments of both stacks. */
    readonly allowDuplicateName: boolean;
    /** Beside which `pulumi up` of the first stack its own starts. */
    readonly startsWith: "first" | "second";
}
