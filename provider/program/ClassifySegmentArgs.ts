import type * as pulumi from "@pulumi/pulumi";

/** The definition of a segment, and how it is obtained. */
export interface ClassifySegmentArgs {
    /**
     * Display name, used to identify the segment in your DSP and in reporting. Not blank.
     *
     * Required. Changing it **replaces** the segment; surrounding space does not matter.
     * Source: vendor's page, "Create a segment".
     */
    name: pulumi.Input<string>;
    /**
     * Description of the target audience in natural language: a brief, a brand story, or an article that the ideal audience
     * would read. At least one of `prompt` and `exampleUrls` is required. A Pulumi secret stays secret in the state.
     *
     * Default: none. Changing it **replaces** the segment; surrounding space does not matter.
     * Source: vendor's page, "Create a segment".
     */
    prompt?: pulumi.Input<string>;
    /**
     * URLs (http or https, without user name and password) of content that the audience reads. Classify uses them to find
     * similar pages. Order and repetition do not matter. At least one of `prompt` and `exampleUrls` is required; the list
     * must not be empty.
     *
     * Default: none. Changing it **replaces** the segment.
     * Source: vendor's page, "Create a segment".
     */
    exampleUrls?: pulumi.Input<pulumi.Input<string>[]>;
    /**
     * Domains to exclude, for example `"craftsman.com"`: no URLs, wildcards or IP addresses. Order, repetition and case do
     * not matter; the list must not be empty.
     *
     * Default: none. Changing it **replaces** the segment.
     * Source: vendor's page, "Create a segment".
     */
    blockTlds?: pulumi.Input<pulumi.Input<string>[]>;
    /**
     * The client to build for. Only needed if your API key manages several clients.
     *
     * Default: the client that the API key belongs to. Changing it **replaces** the segment.
     * Source: vendor's page, "Create a segment".
     */
    clientId?: pulumi.Input<string>;
    /**
     * Raise it to build the same definition again, for a fresh list of URLs: `revision: 2`. It is part of what the definition
     * means and is not sent to Classify. Going back to an earlier number brings that segment back.
     *
     * Default: none. A whole number above zero. Changing it **replaces** the segment.
     */
    revision?: pulumi.Input<number>;
    /**
     * Whether `pulumi up` waits until the build is complete, which takes 1–2 hours. With `false` it returns as soon as
     * Classify has accepted the request; each later `up` checks once and records the status, until the build is complete.
     *
     * Default: `true`. Changing it never replaces. The wait is limited by `customTimeouts.create` (resumed:
     * `customTimeouts.update`, else `create`), 4 hours where none is given.
     */
    waitForCompletion?: pulumi.Input<boolean>;
    /**
     * ID of an existing segment to adopt instead of building one. It must exist, have the declared `name`, and not have
     * failed. Prompt, URLs and blocklist are recorded as declared, because the API does not return them.
     *
     * Default: none. Only used when the resource is created: changing or removing it later changes nothing, and a changed
     * definition builds a new segment even if `adopt` still names the old one.
     */
    adopt?: pulumi.Input<number>;
    /**
     * Build even if the account is already building a segment with this name, or another resource of the stack uses the
     * name.
     *
     * Default: `false`: the duplicate guard stops the create and names the other segment. Changing it never replaces.
     */
    allowDuplicateName?: pulumi.Input<boolean>;
}
