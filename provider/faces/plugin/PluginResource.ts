import { type Properties, unknownValue } from "../../engine/properties";
import { pluginTypeTokens } from "../../engine/typeTokens";
import { CompletionLifecycle } from "../../lifecycle/completion/CompletionLifecycle";
import type { ProviderProcess } from "../../lifecycle/ProviderProcess";
import type { ResourceLifecycle } from "../../lifecycle/ResourceLifecycle";
import { SegmentLifecycle } from "../../lifecycle/SegmentLifecycle";

/** A kind of resource that the plugin offers. */
export interface PluginResource {
    readonly lifecycle: ResourceLifecycle;
    /** Outputs that a preview cannot know, given what the state has; undefined for a resource to be created. */
    unknownOutputs(state: Properties | undefined): readonly string[];
}

/** The kinds of resources by type token. */
export function pluginResources(process: ProviderProcess): ReadonlyMap<string, PluginResource> {
    return new Map<string, PluginResource>([
        [
            pluginTypeTokens.segment,
            { lifecycle: new SegmentLifecycle(process), unknownOutputs: unknownOutputsOfSegment },
        ],
        [
            pluginTypeTokens.completion,
            { lifecycle: new CompletionLifecycle(process), unknownOutputs: () => ["segments"] },
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
