import { summarize } from "../results/statistics";

/** Three digits at most: "4.12", "41.2", "412". */
export function figure(value: number): string {
    const digits = value === 0 || Number.isInteger(value) || value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Median and, in brackets, smallest and largest: "41.2 (39.8–44.0)". */
export function spread(values: readonly number[]): string {
    const { median, min, max } = summarize(values);
    return values.length < 2 ? figure(median) : `${figure(median)} (${figure(min)}–${figure(max)})`;
}
