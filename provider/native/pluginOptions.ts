import * as pulumi from "@pulumi/pulumi";
import { packageVersion } from "../config/packageVersion";

/**
 * The options of a resource of the plugin: the plugin of this package's version, and the type under which a state may have
 * the resource from the dynamic provider, so that moving to the plugin rebuilds nothing.
 */
export function pluginOptions<Options extends pulumi.CustomResourceOptions | pulumi.ComponentResourceOptions>(
    options: Options,
    dynamicType?: string,
): Options {
    const aliases = dynamicType === undefined ? [] : [{ type: dynamicType }];
    return pulumi.mergeOptions({ version: packageVersion(), aliases }, options) as Options;
}
