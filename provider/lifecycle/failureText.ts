import type { PropertyFailure } from "./ResourceLifecycle";

/**
 * A failure as one text, for a face to report as a failure of the whole resource: of a property that a failure blames, the engine
 * prints the value, even if it is a secret.
 */
export function failureText({ property, reason }: PropertyFailure): string {
    return property === "" ? reason : `${property} ${reason}`;
}
