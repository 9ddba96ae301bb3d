/** Ways to deploy a library of many segments. */
export const growthWays = [
    "oneStack",
    "withoutBackups",
    "oneAtATime",
    "manyAtATime",
    "tenStacks",
    "withoutCheckpoints",
] as const;
export type GrowthWay = (typeof growthWays)[number];

/** Those that change how the time grows with the number of segments. The largest stacks are deployed in these ways alone. */
export const scalingWays: readonly GrowthWay[] = ["oneStack", "tenStacks", "withoutCheckpoints"];

/** The first `up` of a library that does not wait. */
export interface GrowthRun {
    readonly way: GrowthWay;
    /** Of all stacks together. */
    readonly segments: number;
    /** Of all stacks together, one after another. */
    readonly seconds: number;
    /** Of the slowest stack. */
    readonly longest: number;
}
