import type { TimedRun } from "./BenchResults";

/** One stack with a library that does not wait. */
export interface RecordingRun {
    readonly segments: number;
    /** The `up` after the builds are complete. */
    readonly recording: TimedRun;
    /** The next one, which has nothing to do. */
    readonly unchanged: TimedRun;
}
