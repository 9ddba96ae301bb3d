import { type Properties, unknownValue } from "../../engine/properties";
import { typeTokens } from "../../engine/typeTokens";
import { ClassifyError } from "../../errors/ClassifyError";
import { CompletionLifecycle } from "../../lifecycle/completion/CompletionLifecycle";
import type { ProviderProcess } from "../../lifecycle/ProviderProcess";
import type { Call, ResourceLifecycle } from "../../lifecycle/ResourceLifecycle";
import { SegmentLifecycle } from "../../lifecycle/SegmentLifecycle";
import { ImportableSegment, type ImportedResource } from "./ImportableSegment";

/** A kind of resource that the plugin offers. */
export interface PluginResource {
    readonly lifecycle: ResourceLifecycle;
    /** @throws `ClassifyError` where the account does not have it */
    import(id: string, call: Call): Promise<ImportedResource>;
    /** Outputs that a preview cannot know, given what the state has; undefined for a resource to be created. */
    unknownOutputs(state: Properties | undefined): readonly string[];
}

/** The kinds of resources by type token. */
export function pluginResources(process: ProviderProcess): ReadonlyMap<string, PluginResource> {
    const segment = new ImportableSegment(new SegmentLifecycle(process), (urn) => process.row(urn));
    return new Map<string, PluginResource>([
        [
            typeTokens.pluginSegment,
            {
                lifecycle: segment,
                import: (id, call) => segment.import(id, call),
                unknownOutputs: unknownOutputsOfSegment,
            },
        ],
        [
            typeTokens.pluginCompletion,
            {
                lifecycle: new CompletionLifecycle(process),
                import: (id) => Promise.reject(notImportable(id)),
                unknownOutputs: () => ["segments"],
            },
        ],
    ]);
}

/** The outputs as far as a preview knows them. */
export function previewOutputs(resource: PluginResource, inputs: Properties, state?: Properties): Properties {
    const unknown = resource.unknownOutputs(state).map((name): [string, string] => [name, unknownValue]);
    return { ...state, ...inputs, ...Object.fromEntries(unknown) };
}

function unknownOutputsOfSegment(state: Properties | undefined): readonly string[] {
    if (state === undefined) {
        return ["segmentId", "status", "createdDate", "processedDate"];
    }
    return state["status"] === "complete" ? [] : ["status", "processedDate"];
}

function notImportable(id: string): ClassifyError {
    return new ClassifyError({
        code: "import-unsupported",
        action: `import "${id}" as a SegmentCompletion`,
        reason: "it stands for a wait, and the account has nothing to import",
        remedy: "Declare it in the program; `pulumi up` creates it without a build.",
    });
}
