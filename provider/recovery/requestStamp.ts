import { hidden } from "../engine/hiddenProperties";
import type { StateResource } from "./StackDeployment";

/** When a definition was declared and what it means: enough to recognise, on any machine, what a run asked for. */
export interface RequestStamp {
    /** Milliseconds since 1970 by the clock of the machine that ran the program. No request was sent before. */
    readonly askedAt: number;
    /** `definitionHash` of what was declared. */
    readonly definitionHash: string;
}

const stampPattern = /^([0-9a-z]{8,9})-([\w-]{12})$/;

/** 21 characters: the state holds a stamp for every segment, and the engine writes the whole state at every step. */
export function writeStamp({ askedAt, definitionHash }: RequestStamp): string {
    return `${askedAt.toString(36)}-${definitionHash}`;
}

/** The stamp of a resource in a state. An unconfirmed resource keeps the stamp of the first request in its outputs. */
export function stampOf({ inputs, outputs }: Pick<StateResource, "inputs" | "outputs">): RequestStamp | undefined {
    return parseStamp(outputs?.[hidden.asked]) ?? parseStamp(inputs?.[hidden.asked]);
}

/** Undefined for anything that `writeStamp` did not write. */
export function parseStamp(value: unknown): RequestStamp | undefined {
    const [, askedAt, definitionHash] = (typeof value === "string" ? stampPattern.exec(value) : null) ?? [];
    return askedAt === undefined || definitionHash === undefined
        ? undefined
        : { askedAt: Number.parseInt(askedAt, 36), definitionHash };
}
