import * as pulumi from "@pulumi/pulumi";
import { pluginOptions } from "./pluginOptions";

/** Which account of Classify a provider manages. */
export interface ProviderArgs {
    /**
     * The API key of the account. Stored encrypted in the state.
     *
     * Default: the environment variable CLASSIFY_API_KEY. Changing it never replaces a segment.
     */
    apiKey?: pulumi.Input<string>;
    /**
     * Where the Classify API is; https, or http for a loopback address.
     *
     * Default: the environment variable CLASSIFY_BASE_URL, then `https://api.clsfy.me`. Changing it never replaces a segment.
     */
    baseUrl?: pulumi.Input<string>;
    /**
     * Time between two status checks, for example `"90s"`; at least 60s, except with a loopback base URL.
     *
     * Default: the environment variable CLASSIFY_POLL_INTERVAL, then 60s.
     */
    pollInterval?: pulumi.Input<string>;
}

/**
 * An account of Classify. Declare one for each account that a stack uses, and pass it as the option `provider`.
 *
 * @example
 * ```ts
 * import * as pulumi from "@pulumi/pulumi";
 * import * as classify from "pulumi-classify/native";
 *
 * const retail = new classify.Provider("retail", { apiKey: new pulumi.Config().requireSecret("retailApiKey") });
 * new classify.ClassifySegment("buyers", { name: "Snowblower Buyers", prompt: "Homeowners" }, { provider: retail });
 * ```
 */
export class Provider extends pulumi.ProviderResource {
    /**
     * @param name the provider's name in Pulumi, unique in the program
     * @param args which account it manages
     * @param opts Pulumi's options
     */
    constructor(name: string, args: ProviderArgs = {}, opts: pulumi.ResourceOptions = {}) {
        const apiKey = args.apiKey === undefined ? undefined : pulumi.secret(args.apiKey);
        super("classify", name, { ...args, apiKey }, pluginOptions(opts));
    }
}
