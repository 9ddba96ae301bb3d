import { type Properties, withoutUndefined } from "../../engine/properties";
import type { ClassifyError } from "../../errors/ClassifyError";
import type { UnfinishedError } from "../../lifecycle/UnfinishedError";

/** Pulumi's SDK prints this name before an error on the console. */
const speaker = "pulumi-classify";

/** The form of an error for which Pulumi's SDK saves the resource as unfinished. */
export interface InitError extends Error {
    readonly id: string;
    /** Must contain `__provider`, or a later refresh or destroy fails. */
    readonly properties: Properties;
    readonly reasons: readonly string[];
}

export function initError({ id, outputs, message, cause }: UnfinishedError, transport: Properties): InitError {
    const properties = withoutUndefined({ ...outputs, ...transport });
    return Object.assign(new Error(message, { cause }), { id, properties, reasons: [message] });
}

/**
 * An error without a stack trace. For check, diff, read and delete the SDK prints `${error}: ${error.stack}` on the console,
 * also for a user's mistake.
 */
export function withoutStack(error: ClassifyError): Error {
    const shown = new Error(error.message, { cause: error });
    shown.toString = () => speaker;
    shown.stack = error.message;
    return shown;
}
