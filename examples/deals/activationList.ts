import { writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import type { CompleteSegment } from "pulumi-classify";

/** Where deals are to be activated. */
export interface ActivationTarget {
    readonly dsp: string;
    readonly seat: string;
}

/** A deal to activate. */
export interface Activation extends ActivationTarget {
    readonly audience: string;
    readonly segmentId: number;
    readonly segmentName: string;
}

/** In the order of the audiences' keys, so that two lists can be compared line by line. */
export function activationList(
    segments: Readonly<Record<string, CompleteSegment>>,
    { dsp, seat }: ActivationTarget,
): Activation[] {
    return Object.entries(segments)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([audience, { id, name }]) => ({ dsp, seat, audience, segmentId: id, segmentName: name }));
}

/** Writes them as CSV with a header. A name that a spreadsheet would run as a formula is defused. */
export function writeActivationFile(path: string, activations: readonly Activation[]): void {
    const csv = stringify([...activations], {
        header: true,
        columns: ["dsp", "seat", "audience", "segmentId", "segmentName"],
        escape_formulas: true,
    });
    writeFileSync(path, csv);
}
