import type * as pulumi from "@pulumi/pulumi";
import { hidden } from "../faces/dynamic/hiddenInputs";
import { asRunError } from "./asRunError";
import type { DynamicProvider } from "./dynamicProvider";
import { ownUrn } from "./ownUrn";
import { timeoutInputs } from "./timeouts";

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
