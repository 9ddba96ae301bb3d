import type { Review } from "./Review";

/** What a pipeline does not let pass. */
export interface Gates {
    readonly failOn?: "rebuild";
    /** New builds and rebuilds together. */
    readonly maxBuilds?: number;
}

/** Why the gates are closed; empty when they are open. */
export function closedGates(review: Review, { failOn, maxBuilds }: Gates): string[] {
    const rebuilds = review.rebuilds.length;
    const builds = review.builds.length + rebuilds;
    return [
        ...(failOn === "rebuild" && rebuilds > 0
            ? [`--fail-on rebuild: ${rebuilds} segment${rebuilds === 1 ? "" : "s"} would be rebuilt`]
            : []),
        ...(maxBuilds !== undefined && builds > maxBuilds
            ? [`--max-builds ${maxBuilds}: ${builds} segment${builds === 1 ? "" : "s"} would be built`]
            : []),
    ];
}
