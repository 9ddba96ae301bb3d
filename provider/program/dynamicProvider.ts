import * as pulumi from "@pulumi/pulumi";
import { typeTokens } from "../engine/typeTokens";
import { shortUrn } from "../engine/urn";
import { ClassifyError } from "../errors/ClassifyError";
import { hidden } from "../faces/dynamic/hiddenInputs";
import { durationSyntax, parseDuration } from "../time/duration";
import { asRunError } from "./asRunError";

/**
 * How the resources of this package name their providers. The text is what a dynamic provider stores as `__provider`, twice
 * for each resource: so it is one line, the same for all, and never changes. All else is ordinary code that it reaches by
 * the package's name.
 */
export interface DynamicProvider {
    readonly type: string;
    readonly text: string;
}

export const segmentProvider: DynamicProvider = {
    type: typeTokens.segment,
    text: 'exports.handler=require("pulumi-classify/dynamic").segment',
};

export const completionProvider: DynamicProvider = {
    type: typeTokens.completion,
    text: 'exports.handler=require("pulumi-classify/dynamic").completion',
};

/**
 * What a resource brings to its provider unseen: the provider's text, the resource's URN, and how long it may wait.
 *
 * @throws what Pulumi shows as a message, for a timeout that is no duration
 */
export function hiddenInputsOf(
    name: string,
    { type, text }: DynamicProvider,
    { parent, customTimeouts }: pulumi.CustomResourceOptions,
): Record<string, unknown> {
    return {
        ...asRunError(() => timeoutInputs(name, customTimeouts)),
        [hidden.urn]: ownUrn(name, type, parent),
        [hidden.provider]: text,
    };
}

/**
 * The URN that a resource will have, in its short form, as an input of the resource itself. A promise and not an output: an output would
 * depend on the parent, a component depends on its children, and each would wait for the other.
 */
function ownUrn(name: string, type: string, parent: pulumi.Resource | undefined): Promise<string> {
    return new Promise((resolve) => {
        pulumi.createUrn(name, type, parent).apply((urn) => {
            resolve(shortUrn(urn));
        });
    });
}

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
