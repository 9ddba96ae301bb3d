import { typeTokens } from "../../../engine/typeTokens";
import { completionResource } from "./completionResource";
import { getSegment, listSegments } from "./functions";
import { languages } from "./languages";
import { libraryComponent, libraryDefaults, libraryDefinition } from "./libraryComponent";
import type { PackageSchema } from "./PackageSchema";
import { configVariables, providerInputs } from "./providerConfiguration";
import { segmentRecord } from "./segmentRecord";
import { segmentResource } from "./segmentResource";
import { functionTokens, objectTokens, packageName } from "./tokens";

/**
 * The Pulumi package schema of the plugin `pulumi-resource-classify`: what it answers to `GetSchema`, and what the SDKs of
 * other languages are generated from.
 *
 * @param version the version of this npm package
 */
export function pluginSchema(version: string): PackageSchema {
    return {
        name: packageName,
        displayName: "Classify",
        version,
        description: "Declare Classify contextual segments as Pulumi resources.",
        keywords: ["pulumi", "classify", "contextual-targeting", "advertising"],
        license: "Apache-2.0",
        // Has the generators write the version and a package file for every language.
        meta: { supportPack: true },
        language: languages,
        config: { variables: configVariables },
        provider: {
            description: "An account of Classify. Declare one explicitly to use several accounts in one stack.",
            inputProperties: providerInputs,
        },
        types: {
            [objectTokens.segmentRecord]: segmentRecord,
            [objectTokens.libraryDefinition]: libraryDefinition,
            [objectTokens.libraryDefaults]: libraryDefaults,
        },
        resources: {
            [typeTokens.pluginSegment]: segmentResource,
            [typeTokens.pluginCompletion]: completionResource,
            [typeTokens.library]: libraryComponent,
        },
        functions: {
            [functionTokens.getSegment]: getSegment,
            [functionTokens.listSegments]: listSegments,
        },
    };
}
