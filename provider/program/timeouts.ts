import type * as pulumi from "@pulumi/pulumi";
import { hidden } from "../faces/dynamic/hiddenInputs";
import { ClassifyError } from "../errors/ClassifyError";
import { durationSyntax, parseDuration } from "../time/duration";

/**
 * `customTimeouts` as hidden inputs: the engine does not pass them on to a dynamic provider.
 *
 * @throws `ClassifyError` "bad-timeout" for a text that is no duration.
 */
export function timeoutInputs(name: string, timeouts: pulumi.CustomTimeouts | undefined): Record<string, string> {
    const inputs: Record<string, string> = {};
    for (const [operation, key] of [
        ["create", hidden.createTimeout],
        ["update", hidden.updateTimeout],
    ] as const) {
        const text = timeouts?.[operation];
        if (text === undefined) {
            continue;
        }
        if (parseDuration(text) === undefined) {
            throw new ClassifyError({
                code: "bad-timeout",
                action: `use customTimeouts.${operation} of "${name}"`,
                reason: `"${text}" is not a duration`,
                remedy: `Write ${durationSyntax}.`,
            });
        }
        inputs[key] = text;
    }
    return inputs;
}
