import type { PluginSideName } from "./sides";

/** One `pulumi up` of a new stack. */
export interface PluginRun {
    /** From 1. The sides of a round ran right after each other. */
    readonly round: number;
    readonly side: PluginSideName;
    readonly seconds: number;
    readonly stateBytes: number;
    /** Requests to Classify. */
    readonly requests: number;
    /** The machine's load average over one minute, before the run. */
    readonly load: number;
}
