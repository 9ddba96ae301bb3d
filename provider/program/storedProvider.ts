import * as pulumi from "@pulumi/pulumi";
import { typeTokens } from "../engine/typeTokens";
import { transport } from "../engine/transport";
import { shortUrn } from "../engine/urn";
import { ClassifyError } from "../errors/ClassifyError";
import { durationSyntax, parseDuration } from "../time/duration";
import { asRunError } from "./asRunError";

/**
 * The provider of a kind of resource. Pulumi stores the text as `__provider`, twice per resource, so it is one line that
 * never changes. The line loads ordinary code by the package's name.
 */
export interface StoredProvider {
    readonly type: string;
    readonly text: string;
}

export const segmentProvider: StoredProvider = {
    type: typeTokens.segment,
    text: 'exports.handler=require("pulumi-classify/dynamic").segment',
};

export const completionProvider: StoredProvider = {
    type: typeTokens.completion,
    text: 'exports.handler=require("pulumi-classify/dynamic").completion',
};

/**
 * The hidden inputs of a resource: the provider's text, the resource's URN, and the limits of its waits.
 *
 * @throws `pulumi.RunError` for a timeout that is not a duration
 */
export function hiddenInputsOf(
    name: string,
    { type, text }: StoredProvider,
    { parent, customTimeouts }: pulumi.CustomResourceOptions,
): Record<string, unknown> {
    return {
        ...asRunError(() => timeoutInputs(name, customTimeouts)),
        [transport.urn]: ownUrn(name, type, parent),
        [transport.provider]: text,
    };
}

/**
 * The short form of a resource's own URN. It is a promise, because an output would depend on the parent, and a component
 * depends on its children, so each would wait for the other.
 */
function ownUrn(name: string, type: string, parent: pulumi.Resource | undefined): Promise<string> {
    return new Promise((resolve) => {
        pulumi.createUrn(name, type, parent).apply((urn) => {
            resolve(shortUrn(urn));
        });
    });
}

/**
 * `customTimeouts` as hidden inputs, because the engine does not pass them to a dynamic provider.
 *
 * @throws `ClassifyError` "bad-timeout" for a text that is not a duration
 */
export function timeoutInputs(name: string, timeouts: pulumi.CustomTimeouts | undefined): Record<string, string> {
    const inputs: Record<string, string> = {};
    for (const [operation, key] of [
        ["create", transport.createTimeout],
        ["update", transport.updateTimeout],
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
