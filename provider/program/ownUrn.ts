import * as pulumi from "@pulumi/pulumi";
import { shortUrn } from "../engine/urn";

/**
 * The URN that a resource will have, in its short form, as an input of the resource itself. A promise and not an output: an output would
 * depend on the parent, a component depends on its children, and each would wait for the other.
 */
export function ownUrn(name: string, type: string, parent: pulumi.Resource | undefined): Promise<string> {
    return new Promise((resolve) => {
        pulumi.createUrn(name, type, parent).apply((urn) => {
            resolve(shortUrn(urn));
        });
    });
}
