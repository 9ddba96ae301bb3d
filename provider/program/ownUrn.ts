import * as pulumi from "@pulumi/pulumi";

/**
 * The URN that a resource will have, as an input of the resource itself. A promise and not an output: an output would
 * depend on the parent, a component depends on its children, and each would wait for the other.
 */
export function ownUrn(name: string, type: string, parent: pulumi.Resource | undefined): Promise<string> {
    return new Promise((resolve) => {
        pulumi.createUrn(name, type, parent).apply(resolve);
    });
}
