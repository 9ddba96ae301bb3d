import type { Properties } from "../engine/properties";
import type { ClassifyError } from "../errors/ClassifyError";

/**
 * The resource exists but is not complete: the engine saves it with this ID and these outputs, marks it as unfinished, and
 * calls update in the next run.
 */
export class UnfinishedError extends Error {
    override readonly name = "UnfinishedError";

    constructor(
        readonly id: string,
        readonly outputs: Properties,
        override readonly cause: ClassifyError,
    ) {
        super(cause.message, { cause });
    }
}
