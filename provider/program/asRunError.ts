import * as pulumi from "@pulumi/pulumi";
import { ClassifyError } from "../errors/ClassifyError";

/** Runs part of a program so that Pulumi shows a user's mistake as a message, without a stack trace. */
export function asRunError<T>(run: () => T): T {
    try {
        return run();
    } catch (fault) {
        throw runError(fault);
    }
}

export function runError(fault: unknown): unknown {
    if (!(fault instanceof ClassifyError)) {
        return fault;
    }
    const shown = new pulumi.RunError(fault.message);
    shown.cause = fault;
    return shown;
}
