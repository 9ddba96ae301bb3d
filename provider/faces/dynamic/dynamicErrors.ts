import { type Properties, withoutUndefined } from "../../engine/properties";
import type { ClassifyError } from "../../errors/ClassifyError";
import type { UnfinishedError } from "../../lifecycle/UnfinishedError";

/** The name that Pulumi's SDK prints in front of an error on the console. */
const speaker = "pulumi-classify";

/** An error in the form for which Pulumi's SDK saves the resource as unfinished instead of losing it. */
export interface InitError extends Error {
    readonly id: string;
    /** Must hold `__provider`, or a later refresh or destroy breaks. */
    readonly properties: Properties;
    readonly reasons: readonly string[];
}

export function initError({ id, outputs, message, cause }: UnfinishedError, transport: Properties): InitError {
    const properties = withoutUndefined({ ...outputs, ...transport });
    return Object.assign(new Error(message, { cause }), { id, properties, reasons: [message] });
}

/**
 * An error as the engine should see it. For check, diff, read and delete the SDK prints `${error}: ${error.stack}` on the
 * console; without this, a mistake of the user would show a stack trace.
 */
export function withoutStack(error: ClassifyError): Error {
    const shown = new Error(error.message, { cause: error });
    shown.toString = () => speaker;
    shown.stack = error.message;
    return shown;
}
