import type { RequestRecord } from "../../emulator/startEmulator";

/**
 * What is compared: this package, the least that Pulumi can do, the least that it can do with a state as large as ours, and
 * what people write by themselves.
 */
export const sides = ["ours", "floor", "sameSize", "typical"] as const;
export type Side = (typeof sides)[number];

/** Two ways to wait for many builds. */
export const ways = ["oneByOne", "library"] as const;
export type Way = (typeof ways)[number];

/** Requests that Classify got, by kind. */
export type RequestCounts = Readonly<Record<RequestRecord["kind"], number>>;

/** One run of the CLI. */
export interface TimedRun {
    readonly seconds: number;
    readonly requests: RequestCounts;
}

/**
 * What is done with a stack of segments that need no wait: created; brought up to date once, because every segment is
 * accepted as "pending"; previewed unchanged; updated with one changed definition.
 */
export const phases = ["up", "secondUp", "preview", "change"] as const;
export type Phase = (typeof phases)[number];

export interface ScalingRun extends Readonly<Record<Phase, TimedRun>> {
    readonly side: Side;
    readonly segments: number;
    readonly stateBytes: number;
    /** The most memory that the provider process had at once; undefined where the system does not tell. */
    readonly providerBytes: number | undefined;
}

export interface WaitingRun {
    readonly way: Way;
    readonly up: TimedRun;
}

/** From the start of the provider process to the answer to its first check. */
export interface StartRun {
    readonly side: Side;
    readonly seconds: number;
}

export interface BenchResults {
    readonly scaling: readonly ScalingRun[];
    readonly waiting: readonly WaitingRun[];
    readonly starts: readonly StartRun[];
}
