import { DiffResponse, PropertyDiff } from "@pulumi/pulumi/proto/provider_pb";
import type { Properties } from "../../engine/properties";
import type { ResourceDiff } from "../../lifecycle/ResourceLifecycle";
import { detailedDiff, type PropertyChange } from "./detailedDiff";

/** A diff in the engine's form, with the kind of change of each property. */
export function toDiffResponse(diff: ResourceDiff, oldInputs: Properties, newInputs: Properties): DiffResponse {
    const { DIFF_SOME, DIFF_NONE } = DiffResponse.DiffChanges;
    const response = new DiffResponse()
        .setChanges(diff.hasChanges ? DIFF_SOME : DIFF_NONE)
        .setReplacesList([...diff.replaces])
        .setDiffsList([...diff.replaces, ...diff.updates])
        .setHasdetaileddiff(true);
    for (const [path, change] of detailedDiff(diff, oldInputs, newInputs)) {
        response.getDetaileddiffMap().set(path, toPropertyDiff(change));
    }
    return response;
}

const { ADD, ADD_REPLACE, UPDATE, UPDATE_REPLACE, DELETE, DELETE_REPLACE } = PropertyDiff.Kind;

const kinds = {
    add: { recording: ADD, replacing: ADD_REPLACE },
    update: { recording: UPDATE, replacing: UPDATE_REPLACE },
    delete: { recording: DELETE, replacing: DELETE_REPLACE },
} as const;

function toPropertyDiff({ kind, replaces }: PropertyChange): PropertyDiff {
    return new PropertyDiff().setKind(kinds[kind][replaces ? "replacing" : "recording"]).setInputdiff(true);
}
