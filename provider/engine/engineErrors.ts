import type { ClassifyError } from "../errors/ClassifyError";
import { type EngineProperties, withoutUndefined } from "./hiddenInputs";

/** The name in front of what Pulumi's SDK prints of an error on the console. */
const speaker = "pulumi-classify";

/**
 * An error of create or update that saves the resource as unfinished instead of losing it: the SDK looks for `id`,
 * `properties` and `reasons`. `properties` must hold `__provider`, or a later refresh or destroy breaks.
 */
export class UnfinishedError extends Error {
    override readonly name = "UnfinishedError";
    readonly properties: EngineProperties;
    readonly reasons: readonly string[];

    constructor(
        readonly id: string,
        properties: EngineProperties,
        cause: ClassifyError,
    ) {
        super(cause.message, { cause });
        this.properties = withoutUndefined(properties);
        this.reasons = [cause.message];
    }
}

/**
 * An error as the engine should see it. For check, diff, read and delete the SDK prints `${error}: ${error.stack}` on the
 * console; without this, that would be a stack trace for what a user can cause.
 */
export function withoutStack(error: ClassifyError): Error {
    const shown = new Error(error.message, { cause: error });
    shown.toString = () => speaker;
    shown.stack = error.message;
    return shown;
}
