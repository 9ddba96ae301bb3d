import { hidden } from "../../engine/hiddenProperties";
import { formerSegmentsIn } from "../../recovery/formerSegments";
import { parseStamp } from "../../recovery/requestStamp";
import { unconfirmedId } from "../../recovery/StackState";
import type { PreviewStep } from "./Preview";

/** What the update does for a segment that the engine replaces. Only "build" sends a request to build. */
export type Replacement =
    | { readonly kind: "adopt" }
    | { readonly kind: "resume" }
    | { readonly kind: "revert"; readonly formerId: string }
    | { readonly kind: "build" };

/** The provider decides in the same order. */
export function replacementOf(step: PreviewStep): Replacement {
    if (importsOther(step) || adoptsOther(step)) {
        return { kind: "adopt" };
    }
    // The state has a request, but no segment ID. The update searches for the segment before it sends another request.
    if (step.old?.id === unconfirmedId) {
        return { kind: "resume" };
    }
    const formerId = formerIdOf(step);
    return formerId === undefined ? { kind: "build" } : { kind: "revert", formerId: String(formerId) };
}

/** The option `import` stays in the program after the import. It imports again only if it names another segment. */
function importsOther({ old, new: declared }: PreviewStep): boolean {
    return declared?.importId !== undefined && declared.importId !== (old?.importId ?? old?.id);
}

/** An `adopt` that was used before, or names the segment that is being replaced, is ignored. */
function adoptsOther({ old, new: declared }: PreviewStep): boolean {
    const adopt = declared?.inputs["adopt"];
    const used = old?.outputs["adopt"] ?? old?.inputs["adopt"];
    return typeof adopt === "number" && adopt !== used && String(adopt) !== old?.id;
}

/** The ID of the resource's earlier segment that was built from the new definition; undefined if there is none. */
function formerIdOf({ old, new: declared }: PreviewStep): number | undefined {
    const hash = parseStamp(declared?.inputs[hidden.asked])?.definitionHash;
    const former = formerSegmentsIn(old?.outputs ?? {}, hidden.former);
    return former.find(({ definitionHash }) => definitionHash === hash)?.id;
}
