import { typeTokens } from "../../../../provider/engine/typeTokens";
import { DynamicProvider } from "../../../../provider/faces/dynamic/DynamicProvider";
import { CompletionLifecycle } from "../../../../provider/lifecycle/completion/CompletionLifecycle";
import type { ProviderProcess } from "../../../../provider/lifecycle/ProviderProcess";
import { SegmentLifecycle } from "../../../../provider/lifecycle/SegmentLifecycle";

/** The provider of `ClassifySegment` as the engine sees it from a TypeScript program. */
export function segmentProvider(process: ProviderProcess): DynamicProvider {
    return new DynamicProvider(typeTokens.segment, new SegmentLifecycle(process), process);
}

/** The same of `SegmentCompletion`. */
export function completionProvider(process: ProviderProcess): DynamicProvider {
    return new DynamicProvider(typeTokens.completion, new CompletionLifecycle(process), process);
}
