import { writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import type { CompleteSegment } from "pulumi-classify";

/** The DSP and seat that deals are activated for. */
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

/** Sorted by the audiences' keys, so that two lists can be compared line by line. */
export function activationList(
    segments: Readonly<Record<string, CompleteSegment>>,
    { dsp, seat }: ActivationTarget,
): Activation[] {
    return Object.entries(segments)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([audience, { id, name }]) => ({ dsp, seat, audience, segmentId: id, segmentName: name }));
}

/** Writes CSV with a header. A name that a spreadsheet would run as a formula is escaped. */
export function writeActivationFile(path: string, activations: readonly Activation[]): void {
    const csv = stringify([...activations], {
        header: true,
        columns: ["dsp", "seat", "audience", "segmentId", "segmentName"],
        escape_formulas: true,
    });
    writeFileSync(path, csv);
}
