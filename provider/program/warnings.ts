import * as pulumi from "@pulumi/pulumi";
import { plainKeyWarning } from "../config/Settings";

let warnedOfKey = false;

/**
 * Warns of an API key without `--secret`. Pulumi tells the program which values are secret; it does not tell the plugin.
 *
 * @param places where the key is then in plain text; the plugin encrypts it in the state
 */
export function warnOfPlainKey(places: Parameters<typeof plainKeyWarning>[0]): void {
    // Undefined in an inline program of the Automation API, which does not know which keys are secret.
    const secretKeys = process.env["PULUMI_CONFIG_SECRET_KEYS"];
    const isPlain = secretKeys?.includes('"classify:apiKey"') === false;
    if (warnedOfKey || !isPlain || new pulumi.Config("classify").get("apiKey") === undefined) {
        return;
    }
    warnedOfKey = true;
    void pulumi.log.warn(plainKeyWarning(places));
}

/** A segment of the program at preview. */
export interface WaitingSegment {
    readonly urn: pulumi.Output<pulumi.URN>;
    readonly status: pulumi.Output<string>;
}

let declared = 0;
let registered = 0;
let complete = 0;
let warnedOfWaves = false;

/**
 * Warns at preview if segments that wait in `create` will queue: each occupies one of the engine's operations for the 1–2
 * hours of its build.
 */
export function countWaitingSegment({ urn, status }: WaitingSegment): void {
    if (!pulumi.runtime.isDryRun()) {
        return;
    }
    declared += 1;
    // The status of a build to come is unknown at preview. Only known statuses are subtracted.
    status.apply((known) => {
        complete += known === "complete" ? 1 : 0;
    });
    urn.apply(() => {
        registered += 1;
        if (registered === declared) {
            setImmediate(warn);
        }
    });
}

function warn(): void {
    const slots = Number(process.env["PULUMI_NODEJS_PARALLEL"]);
    const text = wavesWarning(registered - complete, slots);
    if (text !== undefined && registered === declared && !warnedOfWaves) {
        warnedOfWaves = true;
        void pulumi.log.warn(text);
    }
}

/** Undefined if the engine runs all waits at the same time. */
export function wavesWarning(waiting: number, slots: number): string | undefined {
    if (!(slots > 0) || waiting <= slots) {
        return undefined;
    }
    const waves = Math.ceil(waiting / slots);
    return (
        `${waiting} segments wait for their builds, but Pulumi runs ${slots} operations at a time, so the builds take ${waves} ` +
        `rounds of 1–2 hours. Declare the segments in a SegmentLibrary, or run \`pulumi up --parallel ${waiting}\`.`
    );
}
