import { InvalidArgumentError } from "commander";
import { durationSyntax, parseDuration } from "../time/duration";

/** A whole number, zero included. */
export function count(text: string): number {
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(Number(text))) {
        throw new InvalidArgumentError("Write a whole number, for example 5.");
    }
    return Number(text);
}

/** Milliseconds of a duration in Pulumi's syntax. */
export function duration(text: string): number {
    const ms = parseDuration(text);
    if (ms === undefined) {
        throw new InvalidArgumentError(`Write ${durationSyntax}.`);
    }
    return ms;
}

/** One of several segment IDs. */
export function segmentId(text: string, before: number[] | undefined): number[] {
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(Number(text)) || Number(text) === 0) {
        throw new InvalidArgumentError("A segment ID is a whole number above zero, like 61.");
    }
    return [...(before ?? []), Number(text)];
}
