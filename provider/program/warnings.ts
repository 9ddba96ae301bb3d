import * as pulumi from "@pulumi/pulumi";

let warnedOfKey = false;

/** An API key that was set without `--secret` stands in the clear in the stack's configuration and state. */
export function warnOfPlainKey(): void {
    // Undefined in an inline program of the Automation API, which is not told which keys are secret.
    const secretKeys = process.env["PULUMI_CONFIG_SECRET_KEYS"];
    const isPlain = secretKeys?.includes('"classify:apiKey"') === false;
    if (warnedOfKey || !isPlain || new pulumi.Config("classify").get("apiKey") === undefined) {
        return;
    }
    warnedOfKey = true;
    void pulumi.log.warn(
        "classify:apiKey is stored as plain text in the stack's configuration and state. Run `pulumi config set --secret classify:apiKey <key>`; if the plain key was committed, ask Classify for a new one",
    );
}

/** What a segment of the program shows of itself at preview. */
export interface WaitingSegment {
    readonly urn: pulumi.Output<pulumi.URN>;
    readonly status: pulumi.Output<string>;
}

let declared = 0;
let registered = 0;
let complete = 0;
let warnedOfWaves = false;

/**
 * Tells at preview that segments which wait in `create` will have to queue: each holds one of the engine's slots for the
 * 1–2 hours of its build.
 */
export function countWaitingSegment({ urn, status }: WaitingSegment): void {
    if (!pulumi.runtime.isDryRun()) {
        return;
    }
    declared += 1;
    // A status that is not known yet is one of a build to come; those are what is counted, by leaving out the others.
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

/** Undefined when everything that waits fits into the engine's slots. */
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
